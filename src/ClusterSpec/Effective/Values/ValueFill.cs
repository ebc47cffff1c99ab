using System.Globalization;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using Semver;

namespace ClusterSpec.Effective.Values;

/// <summary>Values that do not stand in the file, by path. What is given is left out, and so is what nobody decided.</summary>
internal sealed class ValueFill
{
    private readonly Dictionary<string, (string Text, Origin Origin)> values = new(StringComparer.Ordinal);

    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>Paths of the values.</summary>
    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths of the mappings and lists that they are in.</summary>
    public HashSet<string> Above { get; } = new(StringComparer.Ordinal);

    public bool IsLeftOpen(string path) => open.Contains(path);

    /// <summary>A release that the tables choose.</summary>
    public void AddRelease<T>(Resolved<T> release, Func<T, string?> text)
    {
        if (release.IsGiven)
            return;
        AddText(release.Path, text(release.Value), release.Origin);
        open.Add(release.Path);
    }

    /// <inheritdoc cref="AddRelease{T}(Resolved{T}, Func{T, string?})"/>
    public void AddRelease(Resolved<SemVersion> release) => AddRelease(release, static value => value.ToString());

    public (string Text, Origin Origin)? Find(string path) => values.TryGetValue(path, out var value) ? value : null;

    public void Add(Resolved<bool> value) => Add(value.Path, value.Value ? "true" : "false", value.Origin);

    public void Add(Resolved<int> value) => Add(value.Path, Text(value.Value), value.Origin);

    public void Add(Resolved<string> value) => AddText(value.Path, value.Value, value.Origin);

    public void Add(Resolved<TimeSpan> value) => AddText(value.Path, new Duration(value.Value).ToString(), value.Origin);

    public void Add(Resolved<SecretReference> value) => AddText(value.Path, value.Value.ToString(), value.Origin);

    /// <summary>A value of another type.</summary>
    public void Add<T>(Resolved<T> value, Func<T, string?> text) => AddText(value.Path, text(value.Value), value.Origin);

    /// <summary>A string; null adds nothing.</summary>
    public void AddText(string path, string? text, Origin origin)
    {
        if (text is not null)
            Add(path, ScalarText.Of(text), origin);
    }

    /// <summary>A value as it is typed.</summary>
    public void Add(string path, string typed, Origin origin)
    {
        if (origin.Kind == OriginKind.Given)
            return;
        values[path] = (typed, origin);
        Paths.Add(path);
        for (var end = path.LastIndexOfAny(['.', '[']); end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            Above.Add(path[..end]);
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
