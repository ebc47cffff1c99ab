namespace ClusterSpec.Cli.Output;

/// <summary>The line of a file around a place, as a terminal shows it; a long line is cut on both sides of the place.</summary>
/// <param name="Text">The shown text.</param>
/// <param name="Before">Columns before the place.</param>
/// <param name="Width">Columns of the place, at least one.</param>
internal sealed record SourceLine(string Text, int Before, int Width)
{
    // A frame of a wider line would be broken by most terminals.
    private const int MostColumns = 140;

    // A line may have any length, and characters that take no column: no more of it is looked at on either side.
    private const int MostUnits = 2 * MostColumns;

    private const string Cut = "…";

    /// <summary>A place of a text; of one over several lines what stands on the first.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">First UTF-16 unit of the place, from 0.</param>
    /// <param name="end">Behind the last.</param>
    public static SourceLine Of(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        var (from, isLineStart) = LineStart(text, start);
        var (to, isLineEnd) = LineEnd(text, start);
        end = Math.Clamp(end, start, to);
        var before = Cells(text[from..start]);
        var place = Cells(text[start..end]);
        var after = Cells(text[end..to]);
        var fits = isLineStart && isLineEnd && Columns(before) + Columns(place) + Columns(after) <= MostColumns;

        before.Reverse();
        var left = Fitting(before, fits ? MostColumns : MostColumns / 2);
        var isLeftCut = !isLineStart || left.Count < before.Count;
        left.Reverse();
        var leftColumns = Columns(left) + (isLeftCut ? Cut.Length : 0);
        var middle = Fitting(place, MostColumns - leftColumns);
        var right = Fitting(after, MostColumns - leftColumns - Columns(middle));
        var isRightCut = !isLineEnd || middle.Count < place.Count || right.Count < after.Count;
        var shown = (isLeftCut ? Cut : "") + Join(left) + Join(middle) + (middle.Count < place.Count ? "" : Join(right)) + (isRightCut ? Cut : "");
        return new SourceLine(shown.TrimEnd(), leftColumns, Math.Max(1, Columns(middle)));
    }

    private static (int Index, bool IsLineStart) LineStart(string text, int start)
    {
        var from = Math.Max(0, start - MostUnits);
        var lineBreak = text.AsSpan(from, start - from).LastIndexOfAny('\n', '\r');
        return lineBreak < 0 ? (from, from == 0) : (from + lineBreak + 1, true);
    }

    private static (int Index, bool IsLineEnd) LineEnd(string text, int start)
    {
        var to = Math.Min(text.Length, start + MostUnits);
        var lineBreak = text.AsSpan(start, to - start).IndexOfAny('\n', '\r');
        return lineBreak < 0 ? (to, to == text.Length) : (start + lineBreak, true);
    }

    private static List<(string Text, int Width)> Cells(string text) => [.. text.EnumerateRunes().Select(TerminalText.Cell)];

    private static List<(string Text, int Width)> Fitting(List<(string Text, int Width)> cells, int room)
    {
        var columns = 0;
        return [.. cells.TakeWhile(cell => (columns += cell.Width) <= room)];
    }

    private static int Columns(List<(string Text, int Width)> cells) => cells.Sum(cell => cell.Width);

    private static string Join(List<(string Text, int Width)> cells) => string.Concat(cells.Select(cell => cell.Text));
}
