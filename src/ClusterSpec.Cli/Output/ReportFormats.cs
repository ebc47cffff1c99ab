using System.Collections.Immutable;
using ClusterSpec.Cli.Output.Formats;

namespace ClusterSpec.Cli.Output;

/// <summary>A form of a report.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Purpose">Who reads it, in a few words.</param>
/// <param name="Print">Prints a report.</param>
internal sealed record ReportFormat(string Name, string Purpose, Action<Report> Print);

/// <summary>Every format that findings are printed in.</summary>
internal static class ReportFormats
{
    /// <summary>What is printed when nothing else is asked for.</summary>
    public static ReportFormat Text { get; } = new("text", "frames with the lines of the file; on a terminal, in colour", TextReport.Write);

    /// <summary>A format with an option of its own, for people alone.</summary>
    public static ReportFormat Statistics { get; } = new("statistics", "how often each rule speaks", StatisticsReport.Write);

    /// <summary>Those for people first.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        Text,
        new("concise", "a line for each finding: file:line:column: severity[rule] message", ConciseReport.Write),
        new("json", "one object with every finding", JsonReport.Write),
        new("jsonl", "a JSON object for each finding, a line each", JsonReport.WriteLines),
        new("sarif", "SARIF 2.1.0, for code scanning", SarifReport.Write),
        new("github", "workflow commands, which GitHub Actions shows beside the lines", GitHubReport.Write),
        new("gitlab", "a code quality report of GitLab", GitLabReport.Write),
        new("junit", "JUnit XML, for pages that show tests", JUnitReport.Write),
        new("checkstyle", "Checkstyle XML, for review bots and Jenkins", CheckstyleReport.Write),
        new("msbuild", "the canonical form of MSBuild, for builds and Visual Studio", MSBuildReport.Write),
        new("markdown", "a table for a comment on a pull request", MarkdownReport.Write),
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The names and purposes, a line each, for help.</summary>
    public static string Table { get; } = string.Join('\n', All.Select(format => $"  {format.Name.PadRight(Names.Max(name => name.Length))}   {format.Purpose}"));

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static ReportFormat Of(string name) => All.Single(format => format.Name == name);
}
