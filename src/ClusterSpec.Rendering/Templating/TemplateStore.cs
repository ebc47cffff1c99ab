using System.Collections.Immutable;
using System.Reflection;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rendering.Templating;

/// <summary>A template's text and where it came from.</summary>
/// <param name="Name">Target and file: <c>haproxy/haproxy.cfg</c>.</param>
/// <param name="Text">Scriban.</param>
/// <param name="Origin">File name for messages.</param>
/// <param name="IsBuiltIn">Whether it is one of ours; others are bounded.</param>
public sealed record TemplateSource(string Name, string Text, string Origin, bool IsBuiltIn);

/// <summary>Templates by name: the built-in ones, some of them overridden.</summary>
public sealed class TemplateStore
{
    private const string Prefix = "templates/";
    private const string Suffix = ".scriban";

    private readonly ImmutableDictionary<string, TemplateSource> overrides;

    private TemplateStore(ImmutableDictionary<string, TemplateSource> overrides) => this.overrides = overrides;

    /// <summary>The built-in templates.</summary>
    public static TemplateStore BuiltIn { get; } = new(ImmutableDictionary.Create<string, TemplateSource>(StringComparer.Ordinal));

    /// <summary>Names of all built-in templates, sorted.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Assembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A store in which these templates stand in for built-in ones.</summary>
    /// <param name="files">Relative file names with <c>/</c>, ending in <c>.scriban</c>, and their texts.</param>
    /// <exception cref="TemplateException">A file is not named like a built-in template.</exception>
    public TemplateStore With(IEnumerable<KeyValuePair<string, string>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var added = overrides;
        foreach (var (file, text) in files)
        {
            var isNamed = file.EndsWith(Suffix, StringComparison.Ordinal);
            var name = isNamed ? file[..^Suffix.Length] : file;
            if (!isNamed || !Names.Contains(name, StringComparer.Ordinal))
                throw new TemplateException($"{file} has no template's name and would have no effect{Meant(name)}");
            added = added.SetItem(name, new TemplateSource(name, text, file, IsBuiltIn: false));
        }

        return new TemplateStore(added);
    }

    /// <summary>The template of that name.</summary>
    /// <param name="name">Target and file: <c>haproxy/haproxy.cfg</c>.</param>
    /// <exception cref="InvalidOperationException">There is none: a planner names a template that was not written.</exception>
    public TemplateSource Get(string name)
    {
        if (overrides.TryGetValue(name, out var source))
            return source;
        using var stream = Assembly().GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new InvalidOperationException($"there is no template '{name}'");
        using var reader = new StreamReader(stream);
        return new TemplateSource(name, reader.ReadToEnd(), Prefix + name + Suffix, IsBuiltIn: true);
    }

    // Often the folder is forgotten, or the ending.
    private static string Meant(string name) =>
        (NearestName.Of(name, Names) ?? Names.FirstOrDefault(known => known.EndsWith("/" + Path.GetFileName(name), StringComparison.Ordinal))) is { } near
        ? $" (did you mean {near}{Suffix}?)"
        : $": take one of {string.Join(", ", Names.Select(known => known + Suffix))}";

    private static Assembly Assembly() => typeof(TemplateStore).Assembly;
}
