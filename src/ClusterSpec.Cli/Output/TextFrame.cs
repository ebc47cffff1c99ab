using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>The findings of one place: the line, a caret under the place, further places, the way out. The first finding heads the frame,
/// each further one has a line below it.</summary>
internal sealed class TextFrame(TextWriter output, TerminalStyle style, Func<string, string?> text, Speech speech)
{
    private readonly record struct Mark(string File, SourceSpan Span, Phrase? Label, char Sign, Severity? Severity);

    /// <param name="findings">Findings with the same file and span, at least one.</param>
    public void Write(ImmutableArray<Diagnostic> findings)
    {
        var first = findings[0];
        var language = speech.Of(first.File);
        ImmutableArray<Mark> marks = [.. Marks(findings).Distinct()];
        var gutter = marks.Max(mark => mark.Span.Line).ToString(CultureInfo.InvariantCulture).Length;
        Line($"{Head(first)}{style.Bold($": {first.Message}")}");
        Lines(marks, gutter);
        var indent = new string(' ', gutter + 1);
        foreach (var finding in findings)
        {
            if (finding != first)
                Footer(indent, Head(finding) + ":", finding.Message.ToString());
            if (finding.Help is { } help)
                Footer(indent, Label("help:"), help.ToString());
            if (finding.Fix is { } fix)
                Footer(indent, Label("fix:"), WithOptions(fix).In(language));
        }

        Footer(indent, Label("note:"), Notes(findings).Aggregate((all, note) => (Phrase)$"{all}; {note}").In(language));

        string Label(Phrase word) => style.Bold(word.In(language));
    }

    private static Phrase WithOptions(Fix fix) =>
        fix.Safety == FixSafety.Safe ? (Phrase)$"{fix.Title} (run with --fix)" : $"{fix.Title} (unsafe: run with --fix --unsafe-fixes)";

    private static IEnumerable<Phrase> Notes(ImmutableArray<Diagnostic> findings)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).ToList();
        var pages = rules.Select(rule => (Phrase)$"`clusterspec explain {rule}`").Aggregate((all, page) => (Phrase)$"{all} or {page}");
        return rules.Select(rule => Catalogue.Find(rule)?.Note).OfType<string>().Distinct(StringComparer.Ordinal).Select(Phrase.FromString)
            .Append($"run {pages}");
    }

    private static IEnumerable<Mark> Marks(ImmutableArray<Diagnostic> findings)
    {
        var gravest = findings.Min(finding => finding.Severity);
        var labels = findings.Select(finding => finding.Label).OfType<Phrase>().Distinct().ToList();
        foreach (var label in labels.Count == 0 ? [null] : labels.AsEnumerable<Phrase?>())
            yield return new Mark(findings[0].File, findings[0].Span, label, '^', gravest);
        foreach (var related in findings.SelectMany(finding => finding.Related))
            yield return new Mark(related.File, related.Span, related.Message, '-', null);
    }

    private void Lines(ImmutableArray<Mark> marks, int gutter)
    {
        var empty = $"{new string(' ', gutter)} {style.Frame("|")}";
        Mark? last = null;
        SourceLine? lastShown = null;
        foreach (var mark in marks)
        {
            if (last?.File != mark.File)
                Line(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', gutter)}{style.Frame("-->")} {TerminalText.Of(mark.File)}:{mark.Span.Line}:{mark.Span.Column}"));
            var shown = text(mark.File) is { } file ? SourceLine.Of(file, mark.Span.Start, mark.Span.End) : null;
            if (shown is not null)
            {
                // Two places of one line stand under it together, unless it was cut for one of them.
                if (last?.File != mark.File || last?.Span.Line != mark.Span.Line || lastShown?.Text != shown.Text)
                {
                    Line(empty);
                    Line($"{style.Frame(mark.Span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter))} {style.Frame("|")} {shown.Text}".TrimEnd());
                }

                Line($"{empty} {new string(' ', shown.Before)}{Underline(mark, shown)}");
            }

            (last, lastShown) = (mark, shown);
        }
    }

    private string Underline(Mark mark, SourceLine shown)
    {
        var underline = new string(mark.Sign, shown.Width) + (mark.Label is null ? "" : " " + mark.Label);
        return mark.Severity is { } severity ? style.Severity(severity, underline) : style.Frame(underline);
    }

    private string Head(Diagnostic finding)
    {
        var rule = style.Link(finding.Rule, Catalogue.Find(finding.Rule)?.Sources.FirstOrDefault()?.Url);
        return style.Severity(finding.Severity, $"{SeverityWord.Of(finding.Severity)}[{rule}]");
    }

    private void Footer(string indent, string word, string message) => Line($"{indent}{style.Frame("=")} {word} {message}");

    private void Line(string line) => output.Write(line + "\n");
}
