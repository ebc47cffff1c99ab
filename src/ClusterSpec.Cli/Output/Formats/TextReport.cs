using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as frames, one for each place, and a line that counts them.</summary>
/// <param name="output">Where they go.</param>
/// <param name="style">Colours and links.</param>
/// <param name="text">Text of a file; null when it is not at hand.</param>
internal sealed class TextReport(TextWriter output, TerminalStyle style, Func<string, string?> text)
{
    public static void Write(Report report) => new TextReport(report.Output, report.Style, report.Text).Write(report.Findings, report.Files);

    public void Write(ImmutableArray<Diagnostic> findings, IReadOnlyList<string> files)
    {
        var frame = new TextFrame(output, style, text);
        foreach (var place in findings.GroupBy(finding => (finding.File, finding.Span)))
        {
            frame.Write([.. place]);
            output.Write('\n');
        }

        output.Write($"{Summary(findings, files)}\n");
    }

    /// <summary>How many findings of each severity there are, and in how many files; in the file, if it is one.</summary>
    public static string Summary(ImmutableArray<Diagnostic> findings, IReadOnlyList<string> files)
    {
        var where = files.Count == 1 ? TerminalText.Of(files[0]) : Files(findings.Select(finding => finding.File).Distinct(StringComparer.Ordinal).Count(), files.Count);
        var counts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "info") }
            .Select(pair => (Word: pair.Item2, Count: findings.Count(finding => finding.Severity == pair.Item1)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{Number(pair.Count, files.Count)} {pair.Word}{(pair.Count == 1 || pair.Word == "info" ? "" : "s")}");
        return findings.IsEmpty ? $"no findings in {where}" : $"{string.Join(", ", counts)} in {where}";
    }

    private static string Number(int count, int files) => count.ToString(files == 1 ? "D" : "N0", CultureInfo.InvariantCulture);

    // A few faults in many files are looked for in few of them.
    private static string Files(int found, int all) => found == 0 || found == all
        ? string.Create(CultureInfo.InvariantCulture, $"{all:N0} files")
        : string.Create(CultureInfo.InvariantCulture, $"{found:N0} of {all:N0} files");
}
