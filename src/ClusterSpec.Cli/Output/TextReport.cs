using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Findings as frames: the line, a caret under the place, the second place where there is one, the way out.</summary>
/// <param name="output">Where they go.</param>
/// <param name="style">Colours.</param>
/// <param name="text">Text of a file; null when it is not at hand.</param>
internal sealed class TextReport(TextWriter output, TerminalStyle style, Func<string, string?> text)
{
    private readonly Dictionary<string, string[]?> lines = new(StringComparer.Ordinal);

    public void Write(ImmutableArray<Diagnostic> findings, IReadOnlyList<string> files)
    {
        foreach (var finding in findings)
        {
            Frame(finding);
            Line("");
        }

        Line(Summary(findings, files));
    }

    private static string Summary(ImmutableArray<Diagnostic> findings, IReadOnlyList<string> files)
    {
        var where = files.Count == 1 ? files[0] : Words.Count(files.Count, "file");
        var counts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "info") }
            .Select(pair => (Word: pair.Item2, Count: findings.Count(finding => finding.Severity == pair.Item1)))
            .Where(pair => pair.Count > 0)
            .Select(pair => pair.Word == "info" ? string.Create(CultureInfo.InvariantCulture, $"{pair.Count} info") : Words.Count(pair.Count, pair.Word));
        return findings.IsEmpty ? $"no findings in {where}" : $"{string.Join(", ", counts)} in {where}";
    }

    private void Frame(Diagnostic finding)
    {
        var here = finding.Related.Where(related => related.File == finding.File).ToList();
        var gutter = here.Select(related => related.Span.Line).Append(finding.Span.Line).Max().ToString(CultureInfo.InvariantCulture).Length;
        var word = SeverityWord.Of(finding.Severity);
        Line($"{style.Severity(finding.Severity, $"{word}[{finding.Rule}]")}{style.Bold($": {finding.Message}")}");
        Place(finding.File, finding.Span, gutter);
        if (Block(finding.File, finding.Span, finding.Label, gutter, '^', finding.Severity))
        {
            foreach (var related in here)
                Block(related.File, related.Span, related.Message, gutter, '-', null);
        }

        foreach (var related in finding.Related.Where(related => related.File != finding.File))
        {
            Place(related.File, related.Span, gutter);
            Block(related.File, related.Span, related.Message, gutter, '-', null);
        }

        Footer(finding, gutter);
    }

    private void Footer(Diagnostic finding, int gutter)
    {
        var indent = new string(' ', gutter + 1);
        if (finding.Help is { } help)
            Line($"{indent}{style.Frame("=")} {style.Bold("help:")} {help}");
        Line($"{indent}{style.Frame("=")} {style.Bold("note:")} run `clusterspec explain {finding.Rule}`");
    }

    private void Place(string file, SourceSpan span, int gutter) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', gutter)}{style.Frame("-->")} {Shown(file)}:{span.Line}:{span.Column}"));

    private bool Block(string file, SourceSpan span, string? label, int gutter, char mark, Severity? severity)
    {
        if (LineOf(file, span.Line) is not { } line)
            return false;
        var start = span.Column - 1;
        var end = span.EndLine > span.Line ? line.Length : span.EndColumn - 1;
        var shown = SourceLine.Of(line, start, Math.Max(end, start));
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        var empty = $"{new string(' ', gutter)} {style.Frame("|")}";
        var underline = new string(mark, shown.Width) + (label is null ? "" : " " + label);
        var painted = severity is { } gravity ? style.Severity(gravity, underline) : style.Frame(underline);
        Line(empty);
        Line($"{style.Frame(number)} {style.Frame("|")} {shown.Text}".TrimEnd());
        Line($"{empty} {new string(' ', shown.Before)}{painted}");
        return true;
    }

    private string? LineOf(string file, int number)
    {
        if (!lines.TryGetValue(file, out var all))
            lines[file] = all = text(file)?.ReplaceLineEndings("\n").Split('\n');
        return all is not null && number >= 1 && number <= all.Length ? all[number - 1] : null;
    }

    // A file may have any name; the terminal must not obey it.
    private static string Shown(string file) => SourceLine.Of(file, 0, file.Length).Text;

    private void Line(string line) => output.Write(line + "\n");
}
