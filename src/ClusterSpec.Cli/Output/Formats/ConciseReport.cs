using System.Globalization;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>A line for each finding, as compilers print them and editors read them. Nothing is printed for nothing.</summary>
internal static class ConciseReport
{
    public static void Write(Report report)
    {
        foreach (var finding in report.Findings)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{TerminalText.Of(finding.File)}:{finding.Span.Line}:{finding.Span.Column}");
            var head = report.Style.Severity(finding.Severity, $"{SeverityWord.Of(finding.Severity)}[{finding.Rule}]");
            report.Output.Write($"{place}: {head} {TerminalText.Of(finding.Message.ToString())}\n");
        }
    }
}
