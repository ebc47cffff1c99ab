using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as frames, one for each place, and a line that counts them.</summary>
/// <param name="output">Where they go.</param>
/// <param name="style">Colours and links.</param>
/// <param name="text">Text of a file; null when it is not at hand.</param>
/// <param name="speech">Languages of what stands around the findings; null for English.</param>
internal sealed class TextReport(TextWriter output, TerminalStyle style, Func<string, string?> text, Speech? speech = null)
{
    public static void Write(Report report) => new TextReport(report.Output, report.Style, report.Text, report.Speech).Write(report.Findings, report.Files);

    public void Write(ImmutableArray<Diagnostic> findings, IReadOnlyList<string> files)
    {
        var frame = new TextFrame(output, style, text, speech ?? Speech.English);
        foreach (var place in findings.GroupBy(finding => (finding.File, finding.Span)))
        {
            frame.Write([.. place]);
            output.Write('\n');
        }

        output.Write($"{Summary(findings, files).In(speech?.Whole)}\n");
    }

    /// <summary>How many findings of each severity there are, and in how many files; in the file, if it is one.</summary>
    public static Phrase Summary(ImmutableArray<Diagnostic> findings, IReadOnlyList<string> files)
    {
        var where = files.Count == 1 ? (Phrase)$"{TerminalText.Of(files[0])}" : Files(findings.Select(finding => finding.File).Distinct(StringComparer.Ordinal).Count(), files.Count);
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (severity, Count: findings.Count(finding => finding.Severity == severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => Counted(pair.severity, pair.Count, Number(pair.Count, files.Count))).ToList();
        return counts switch
        {
            [] => (Phrase)$"no findings in {where}",
            [var one] => $"{one} in {where}",
            [var first, var second] => $"{first}, {second} in {where}",
            [var first, var second, .. var third] => $"{first}, {second}, {third[0]} in {where}",
        };
    }

    private static Phrase Counted(Severity severity, int count, string number) => severity switch
    {
        Severity.Error => count == 1 ? (Phrase)$"{number} error" : $"{number} errors",
        Severity.Warning => count == 1 ? (Phrase)$"{number} warning" : $"{number} warnings",
        _ => $"{number} info",
    };

    private static string Number(int count, int files) => count.ToString(files == 1 ? "D" : "N0", CultureInfo.InvariantCulture);

    // A few faults in many files are looked for in few of them.
    private static Phrase Files(int found, int all) => found == 0 || found == all ? (Phrase)$"{all:N0} files" : $"{found:N0} of {all:N0} files";
}
