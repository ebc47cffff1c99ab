using System.Globalization;
using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as a table for a comment on a change or the summary of a job, in GitHub's and GitLab's Markdown.</summary>
internal static class MarkdownReport
{
    // https://github.github.com/gfm/#backslash-escapes, of those that mean something inside a line.
    private const string Marks = @"\`*_[]|~!$";

    // Splits what would be looked up when the page is shown: a person, an issue. Neither a backslash nor &#64; does, since both are gone by then.
    private const string Split = "<!-- -->";

    private static readonly Phrase Headings = "| Severity | Place | Rule | Finding |";

    public static void Write(Report report)
    {
        var findings = report.Findings;
        report.Output.Write($"**{Text(TextReport.Summary(findings, report.Files).In(report.Speech.Whole))}**\n");
        if (findings.IsEmpty)
            return;
        report.Output.Write($"\n{Headings.In(report.Speech.Whole)}\n|---|---|---|---|\n");
        foreach (var finding in findings)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{Text(finding.File)}:{finding.Span.Line}:{finding.Span.Column}");
            report.Output.Write($"| {SeverityWord.Of(finding.Severity)} | {place} | {finding.Rule} | {Text(Words.WithHelp(finding))} |\n");
        }
    }

    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in TerminalText.Of(text))
        {
            escaped.Append(unit switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' or '#' => unit + Split,
                _ => Marks.Contains(unit, StringComparison.Ordinal) ? $"\\{unit}" : unit.ToString(),
            });
        }

        return escaped.ToString();
    }
}
