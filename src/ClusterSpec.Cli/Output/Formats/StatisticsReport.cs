using System.Globalization;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>How often each rule speaks: a line for each, the most frequent first, and a line that counts them all.</summary>
internal static class StatisticsReport
{
    public static void Write(Report report)
    {
        var rules = report.Findings
            .GroupBy(finding => (finding.Rule, finding.Severity))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Rule, StringComparer.Ordinal).ThenBy(group => group.Key.Severity)
            .Select(group => (Count: group.Count().ToString(CultureInfo.InvariantCulture), group.Key.Rule, group.Key.Severity))
            .ToList();
        foreach (var (count, rule, severity) in rules)
            report.Output.Write($"{count.PadLeft(rules[0].Count.Length)} {report.Style.Severity(severity, $"{SeverityWord.Of(severity)}[{rule}]")}\n");
        report.Output.Write($"{(rules.Count > 0 ? "\n" : "")}{TextReport.Summary(report.Findings, report.Files).In(report.Speech.Whole)}\n");
    }
}
