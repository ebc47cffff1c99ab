using System.Text.Json;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as one JSON object. Informations are listed and counted nowhere.</summary>
internal static class JsonReport
{
    public static void Write(Report report) => JsonOutput.Write(report.Output, json =>
    {
        var findings = report.Findings;
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            Finding(json, finding);
        json.WriteEndArray();
        json.WriteNumber("errors", findings.Count(finding => finding.Severity == Severity.Error));
        json.WriteNumber("warnings", findings.Count(finding => finding.Severity == Severity.Warning));
        json.WriteEndObject();
    });

    /// <summary>The findings alone, an object a line.</summary>
    public static void WriteLines(Report report)
    {
        foreach (var finding in report.Findings)
            JsonOutput.WriteLine(report.Output, json => Finding(json, finding));
    }

    private static void Finding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", SeverityWord.Of(finding.Severity));
        json.WriteString("message", finding.Message.ToString());
        json.WriteString("path", finding.Path);
        Place(json, finding.File, finding.Span);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message.ToString());
            Place(json, related.File, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string file, SourceSpan span)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
    }
}
