using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Settings;

/// <summary>A file of known findings: how many of each rule at each place of the model. Lines are not in it, so that they may move.</summary>
/// <param name="Counts">How many findings are known; at least one each.</param>
internal sealed record Baseline(ImmutableSortedDictionary<BaselineKey, int> Counts)
{
    private const int Version = 1;

    /// <summary>By file, rule and path.</summary>
    public static IComparer<BaselineKey> Order { get; } = Comparer<BaselineKey>.Create(static (left, right) =>
        string.CompareOrdinal(left.File, right.File) is not 0 and var file ? file
        : string.CompareOrdinal(left.Rule, right.Rule) is not 0 and var rule ? rule
        : string.CompareOrdinal(left.Path, right.Path));

    /// <summary>Reads a file.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="surroundings">For the file's name in complaints.</param>
    /// <exception cref="UsageException">It cannot be opened, or is none.</exception>
    public static Baseline Read(string path, Surroundings surroundings)
    {
        var name = Path.GetRelativePath(surroundings.WorkingFolder, path);
        var source = SpecFiles.Read(name, surroundings);
        try
        {
            return Parse(source.Text ?? throw new FormatException("it is too large, or not UTF-8"));
        }
        catch (JsonException problem)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{name}:{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}: the baseline is not JSON; write it anew with --write-baseline"), problem);
        }
        catch (FormatException problem)
        {
            throw new UsageException($"{name} is no baseline: {problem.Message}; write it anew with --write-baseline", problem);
        }
    }

    /// <summary>Writes it, sorted.</summary>
    public void Write(TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("findings");
        foreach (var (key, count) in Counts)
        {
            json.WriteStartObject();
            json.WriteString("file", key.File);
            json.WriteString("rule", key.Rule);
            json.WriteString("path", key.Path);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static Baseline Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !IsNumber(version, out var number))
            throw new FormatException("it has no version");
        if (number != Version)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"it has version {number}, and {Version} is read"));
        if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
            throw new FormatException("it has no list of findings");
        var counts = ImmutableSortedDictionary.CreateBuilder<BaselineKey, int>(Order);
        foreach (var (index, finding) in findings.EnumerateArray().Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"findings[{index}]");
            var key = new BaselineKey(Text(finding, "file", place), Text(finding, "rule", place), Text(finding, "path", place));
            if (!finding.TryGetProperty("count", out var value) || !IsNumber(value, out var count) || count < 1)
                throw new FormatException($"{place}.count is no number above zero");

            // Two branches that were merged may both have the line.
            counts[key] = Math.Max(count, counts.GetValueOrDefault(key));
        }

        return new(counts.ToImmutable());
    }

    private static string Text(JsonElement finding, string name, string place) =>
        finding.ValueKind == JsonValueKind.Object && finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : throw new FormatException($"{place}.{name} is no text");

    private static bool IsNumber(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }
}
