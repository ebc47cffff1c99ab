using System.Collections.Immutable;
using System.Text.Json;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Findings as SARIF 2.1.0: <see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://www.nuget.org/packages/ClusterSpec.Tool";
    private const string SourceRoot = "SRCROOT";

    public static void Write(TextWriter output, ImmutableArray<Diagnostic> findings, string workingFolder) => JsonOutput.Write(output, json =>
    {
        var indices = Catalogue.All.Select((rule, index) => (rule.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SourceRoot);
        json.WriteString("uri", new Uri(workingFolder.TrimEnd('/') + "/").AbsoluteUri);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder that clusterspec was started in.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in findings)
            Result(json, finding, indices[finding.Rule], workingFolder);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "clusterspec");
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in Catalogue.All)
            Rule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, RuleDescription rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Name);
        json.WriteString("name", string.Concat(rule.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        Text(json, "shortDescription", Sentence(rule.Title));
        Text(json, "fullDescription", rule.What);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.What} {rule.Why} {rule.Fix}");
        json.WriteString("markdown", RulePage.Markdown(rule));
        json.WriteEndObject();
        if (!rule.Sources.IsEmpty)
            json.WriteString("helpUri", rule.Sources[0].Url);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic finding, int ruleIndex, string workingFolder)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", Sentence(finding.Help is { } help ? $"{finding.Message}. {help}" : finding.Message));
        json.WriteStartArray("locations");
        Location(json, finding.File, finding.Span, finding.Path, null, workingFolder, null);
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var index = 0; index < finding.Related.Length; index++)
            {
                var related = finding.Related[index];
                Location(json, related.File, related.Span, related.Path, related.Message, workingFolder, index);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, string file, SourceSpan span, string path, string? message, string workingFolder, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri(file, workingFolder));
        json.WriteString("uriBaseId", SourceRoot);
        json.WriteEndObject();
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
            Text(json, "message", Sentence(message));
        json.WriteEndObject();
    }

    private static string RelativeUri(string file, string workingFolder)
    {
        if (file == Commands.SpecFiles.StandardInputName)
            return "stdin";
        var relative = Path.GetRelativePath(workingFolder, Path.Combine(workingFolder, file)).Replace('\\', '/');
        return string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Readers of SARIF want sentences that end.
    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
