using System.Collections.Immutable;
using System.Text.Json;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>The results of a SARIF run.</summary>
/// <param name="json">Where they go.</param>
/// <param name="rules">The rules of the run, which results name by place.</param>
/// <param name="report">What is printed.</param>
internal sealed class SarifResults(Utf8JsonWriter json, ImmutableArray<RuleDescription> rules, Report report)
{
    private readonly SarifPlaces places = new(json, report.WorkingFolder);
    private readonly FindingFingerprints fingerprints = new(report.Text);
    private readonly Dictionary<string, int> indices =
        rules.Select((rule, index) => (rule.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    // Either every result says how it is suppressed, or none does: section 3.27.23 of
    // https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
    private readonly bool areSuppressionsKnown = !report.Suppressed.IsEmpty;

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
        if (indices.TryGetValue(finding.Rule, out var place))
            json.WriteNumber("ruleIndex", place);
        json.WriteString("level", SarifReport.Level(finding.Severity));
        SarifReport.Text(json, "message", Sentence(Words.WithHelp(finding), finding.File));
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

        if (finding.Fix is { } fix)
            Fixes(finding.File, fix);
        if (areSuppressionsKnown)
            Suppressions(finding.Suppression);
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
        places.Artifact(file);
        places.Region("region", span);
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
            SarifReport.Text(json, "message", Sentence(message, file));
        json.WriteEndObject();
    }

    // A property says whether it may be applied unseen, for which SARIF has no word.
    private void Fixes(string file, Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        SarifReport.Text(json, "description", Sentence(fix.Title.ToString(), file));
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        places.Artifact(file);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            places.Region("deletedRegion", edit.Span);
            SarifReport.Text(json, "insertedContent", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private string Sentence(string text, string file) => SarifReport.Sentence(text, report.Speech.Of(file));

    private void Suppressions(Suppression? suppression)
    {
        json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            if (suppression.Justification.Length > 0)
                json.WriteString("justification", suppression.Justification);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
