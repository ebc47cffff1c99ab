using System.Globalization;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings in the form that MSBuild and Visual Studio take for their own:
/// <see href="https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks"/>. They know no informations, which are
/// lines of the log.</summary>
internal static class MSBuildReport
{
    public static void Write(Report report)
    {
        foreach (var finding in report.Findings)
        {
            var span = finding.Span;
            var place = string.Create(CultureInfo.InvariantCulture, $"({span.Line},{span.Column},{span.EndLine},{span.EndColumn})");
            var file = Origin(ReportPath.Of(finding.File, report.WorkingFolder));
            report.Output.Write($"{file}{place}: {SeverityWord.Of(finding.Severity)} {finding.Rule}: {TerminalText.Of(Words.WithHelp(finding))}\n");
        }
    }

    // The name of a file ends at its first colon, except behind the letter of a drive.
    private static string Origin(string path)
    {
        var drive = Path.IsPathFullyQualified(path) && path is [_, ':', ..] ? 2 : 0;
        return TerminalText.Of(path[..drive] + path[drive..].Replace(":", "%3A", StringComparison.Ordinal));
    }
}
