using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request:
/// <see href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands"/>.</summary>
internal static class GitHubReport
{
    public static void Write(Report report)
    {
        foreach (var finding in report.Findings)
        {
            var file = Property(ReportPath.InRepository(finding.File, report.WorkingFolder));
            report.Output.Write($"::{Command(finding.Severity)} file={file},{Place(finding.Span)},title={Property(finding.Rule)}::{Data(Words.WithHelp(finding))}\n");
        }
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    // The runner drops columns of a place over several lines, with a remark in the log:
    // https://github.com/actions/runner/blob/v2.311.0/src/Runner.Worker/ActionCommandManager.cs
    private static string Place(SourceSpan span) => span.Line == span.EndLine
        ? string.Create(CultureInfo.InvariantCulture, $"line={span.Line},col={span.Column},endLine={span.EndLine},endColumn={span.EndColumn}")
        : string.Create(CultureInfo.InvariantCulture, $"line={span.Line},endLine={span.EndLine}");

    // https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
