using System.Collections.Immutable;
using System.Text.Json;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as SARIF 2.1.0: <see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>. Rules are those that
/// occur: a new rule changes no report in which it does not speak.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://www.nuget.org/packages/ClusterSpec.Tool";

    public static void Write(Report report) => JsonOutput.Write(report.Output, json =>
    {
        var findings = DiagnosticOrder.Sort(report.Findings.Concat(report.Suppressed));
        var occurring = findings.Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<RuleDescription> rules = [.. Catalogue.All.Where(rule => occurring.Contains(rule.Name))];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, rules, report.Speech.Whole);
        Invocation(json, report.Unopened);
        if (report.Speech.Whole is { } language)
            json.WriteString("language", language.Name);
        json.WriteString("columnKind", "utf16CodeUnits");
        SourceRoot(json);
        new SarifResults(json, rules, report).Write(findings);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>An object that holds nothing but a text.</summary>
    public static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Readers of SARIF want sentences that end.</summary>
    public static string Sentence(string text, Translation? language) =>
        text is [.., '.' or '?' or '。' or '？'] ? text : ((Phrase)$"{text}.").In(language);

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Tool(Utf8JsonWriter json, ImmutableArray<RuleDescription> rules, Translation? language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", CommandLine.Name);
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Rule(json, rule, language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, RuleDescription rule, Translation? language)
    {
        var said = rule.In(language);
        json.WriteStartObject();
        json.WriteString("id", rule.Name);
        json.WriteString("name", string.Concat(rule.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        Text(json, "shortDescription", Sentence(said.Title, language));
        Text(json, "fullDescription", said.What);
        json.WriteStartObject("help");
        json.WriteString("text", RulePage.Text(rule, language));
        json.WriteString("markdown", RulePage.Markdown(rule, language));
        json.WriteEndObject();
        if (!rule.Sources.IsEmpty)
            json.WriteString("helpUri", rule.Sources[0].Url);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // No times and no folders: two runs over the same files print the same bytes.
    private static void Invocation(Utf8JsonWriter json, IReadOnlyList<string> unopened)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", unopened.Count == 0);
        if (unopened.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var problem in unopened)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                Text(json, "message", Sentence(problem, null));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void SourceRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlaces.SourceRoot);
        Text(json, "description", "The folder that clusterspec was started in.");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
