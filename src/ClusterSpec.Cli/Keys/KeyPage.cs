using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec.Cli.Keys;

/// <summary>What is known of a key, and what it is in a file.</summary>
/// <param name="Key">The key.</param>
/// <param name="Path">As it was asked for.</param>
/// <param name="File">The file; null without one.</param>
internal sealed record KeyPage(ClusterKey Key, string Path, EffectiveFile? File)
{
    private const int Width = 92;

    // Of a list of thousands of hosts a screen is enough; --format json has all.
    private const int MostValues = 40;

    private ImmutableArray<ShownValue> Values => File is null ? [] : [.. File.Values.Where(value => Covers(value.Value.Path))];

    private IEnumerable<string> Rules => RuleCatalog.All.Where(rule => rule.Inputs.Any(Concerns)).Select(rule => rule.Description.Name);

    /// <summary>For a terminal.</summary>
    public string Text()
    {
        var page = new StringBuilder($"{Path} ({Key.Type})\n");
        Wrapped(page, "What it is", Key.Description);
        Wrapped(page, "Default", Key.Default ?? (Key.IsRequired ? "none: it has to be given" : "none"));
        if (Key.Example is { } example)
            page.Append($"\nExample\n  {example}\n");
        if (Key.Keys.Count > 0)
            Wrapped(page, "Keys", string.Join(", ", Key.Keys));
        if (File is not null)
            InFile(page, File.Name);
        var rules = Rules.ToList();
        if (rules.Count > 0)
            Wrapped(page, "Rules that look at it", string.Join(", ", rules));
        return page.ToString();
    }

    /// <summary>For programs.</summary>
    public void Json(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", Path);
        json.WriteString("key", Key.Path);
        json.WriteString("type", Key.Type);
        json.WriteString("default", Key.Default);
        json.WriteBoolean("required", Key.IsRequired);
        json.WriteString("description", Key.Description);
        json.WriteString("example", Key.Example);
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
            json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteString("file", File?.Name);
        ValuesJson.Write(json, Values);
        json.WriteEndObject();
    }

    private void InFile(StringBuilder page, string file)
    {
        page.Append($"\nIn {TerminalText.Of(file)}\n");
        var values = Values;
        foreach (var value in values.Take(MostValues))
            page.Append($"  {(value.Value.Path == Path ? "" : $"{value.Value.Path}: ")}{value.Text}  # {value.Origin}\n");
        if (values.IsEmpty)
            page.Append("  not given, and nothing stands in for it\n");
        if (values.Length > MostValues)
            page.Append($"  and {Words.Count(values.Length - MostValues, "more value")}: `{CommandLine.Name} show {TerminalText.Of(file)}` has them all\n");
    }

    private static void Wrapped(StringBuilder page, string title, string text)
    {
        page.Append($"\n{title}\n");
        foreach (var line in WrappedText.Lines(text, Width))
            page.Append($"  {line}\n");
    }

    // An index that is not asked for stands for all of them.
    private bool Covers(string path)
    {
        var asked = Path.EndsWith("[]", StringComparison.Ordinal) ? Path[..^2] : Path;
        var known = asked.Contains("[]", StringComparison.Ordinal) ? System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]", "[]") : path;
        return known == asked || known.StartsWith(asked + ".", StringComparison.Ordinal) || known.StartsWith(asked + "[", StringComparison.Ordinal);
    }

    private bool Concerns(string input) => input == Key.Path || input == Key.Path + "[]"
        || input.StartsWith(Key.Path + ".", StringComparison.Ordinal) || input.StartsWith(Key.Path + "[].", StringComparison.Ordinal);
}
