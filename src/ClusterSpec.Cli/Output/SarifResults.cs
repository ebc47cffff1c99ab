using System.Collections.Immutable;
using System.Text.Json;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>The results of a SARIF run.</summary>
/// <param name="json">Where they go.</param>
/// <param name="rules">The rules of the run, which results name by place.</param>
/// <param name="text">Text of a file; null when it is not at hand.</param>
/// <param name="workingFolder">The folder that relative names start from.</param>
internal sealed class SarifResults(Utf8JsonWriter json, ImmutableArray<RuleDescription> rules, Func<string, string?> text, string workingFolder)
{
    /// <summary>The base of relative addresses.</summary>
    public const string SourceRoot = "SRCROOT";

    private readonly FindingFingerprints fingerprints = new(text);
    private readonly Dictionary<string, int> indices =
        rules.Select((rule, index) => (rule.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    public void Write(ImmutableArray<Diagnostic> findings)
    {
        json.WriteStartArray("results");
        foreach (var finding in findings)
            Result(finding);
        json.WriteEndArray();
    }

    private void Result(Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", indices[finding.Rule]);
        json.WriteString("level", SarifReport.Level(finding.Severity));
        SarifReport.Text(json, "message", SarifReport.Sentence(finding.Help is { } help ? $"{finding.Message}: {help}" : $"{finding.Message}"));
        json.WriteStartArray("locations");
        Location(finding.File, finding.Span, finding.Path, null, null);
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var (index, related) in finding.Related.Index())
                Location(related.File, related.Span, related.Path, related.Message.ToString(), index);
            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("clusterspecFinding/v1", fingerprints.Next(finding));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Location(string file, SourceSpan span, string path, string? message, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        Artifact(file);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (path.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", path);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (message is not null)
            SarifReport.Text(json, "message", SarifReport.Sentence(message));
        json.WriteEndObject();
    }

    private void Artifact(string file)
    {
        json.WriteStartObject("artifactLocation");
        var relative = file == SpecFiles.StandardInputName ? "stdin" : Path.GetRelativePath(workingFolder, Path.Combine(workingFolder, file));
        if (Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == "..")
        {
            // A relative address must not lead out of its base.
            json.WriteString("uri", new Uri(Path.GetFullPath(file, workingFolder)).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", SourceRoot);
        }

        json.WriteEndObject();
    }
}
