using System.Globalization;
using System.Text;
using Wcwidth;

namespace ClusterSpec.Cli.Output;

/// <summary>A line of a file as a terminal shows it: tabs as blanks, what a terminal would obey as a mark, long lines cut around the place.</summary>
/// <param name="Text">The shown text.</param>
/// <param name="Before">Columns before the place.</param>
/// <param name="Width">Columns of the place, at least one.</param>
internal sealed record SourceLine(string Text, int Before, int Width)
{
    // A frame of a wider line would be broken by most terminals.
    private const int MostColumns = 140;
    private const int TabWidth = 4;
    private const string Cut = "…";

    /// <summary>A line and a place on it.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="start">First UTF-16 unit of the place, from 0.</param>
    /// <param name="end">Behind the last.</param>
    public static SourceLine Of(string line, int start, int end)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);
        var before = Last(Cells(line[..start]), MostColumns / 2);
        var place = First(Cells(line[start..end]), MostColumns - before.Columns);
        var after = First(Cells(line[end..]), MostColumns - before.Columns - place.Columns);
        return new SourceLine(before.Text + place.Text + (place.IsCut ? "" : after.Text), before.Columns, Math.Max(1, place.Columns));
    }

    private static (string Text, int Columns, bool IsCut) First(List<(string Text, int Width)> cells, int room)
    {
        var fitting = Fitting(cells, room);
        var isCut = fitting < cells.Count;
        var kept = cells.Take(fitting).ToList();
        return (Join(kept) + (isCut ? Cut : ""), kept.Sum(cell => cell.Width), isCut);
    }

    private static (string Text, int Columns) Last(List<(string Text, int Width)> cells, int room)
    {
        cells.Reverse();
        var fitting = Fitting(cells, room);
        var isCut = fitting < cells.Count;
        var kept = cells.Take(fitting).Reverse().ToList();
        return ((isCut ? Cut : "") + Join(kept), kept.Sum(cell => cell.Width) + (isCut ? Cut.Length : 0));
    }

    private static int Fitting(List<(string Text, int Width)> cells, int room)
    {
        var columns = 0;
        return cells.TakeWhile(cell => (columns += cell.Width) <= room).Count();
    }

    private static string Join(IEnumerable<(string Text, int Width)> cells) => string.Concat(cells.Select(cell => cell.Text));

    private static List<(string Text, int Width)> Cells(string text) => [.. text.EnumerateRunes().Select(Cell)];

    private static (string Text, int Width) Cell(Rune rune)
    {
        if (rune.Value == '\t')
            return (new string(' ', TabWidth), TabWidth);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? (Rune.ReplacementChar.ToString(), 1)
            : (rune.ToString(), Math.Max(0, UnicodeCalculator.GetWidth(rune)));
    }
}
