using ClusterSpec.Diagnostics;
using YamlDotNet.Core;

namespace ClusterSpec.Loading;

/// <summary>Lines and columns of a text, as editors count them. The parser's own are not used: it counts lines of U+0085 and U+2028, and
/// puts what is missing at the end of a file on a line that is not there.</summary>
internal sealed class TextPlaces
{
    private readonly int[] lineStarts;

    public TextPlaces(string text)
    {
        Text = text;
        lineStarts = [0, .. LineBreaks(text)];
    }

    /// <summary>The text, without a byte-order mark.</summary>
    public string Text { get; }

    /// <summary>How many lines there are, the empty one behind a last line feed too.</summary>
    public int Lines => lineStarts.Length;

    /// <summary>Offset of the first unit of a line.</summary>
    /// <param name="line">1-based.</param>
    public int LineStart(int line) => lineStarts[line - 1];

    /// <summary>What stands between two marks of the parser.</summary>
    public SourceSpan Span(Mark start, Mark end) => Span(start.Index, end.Index);

    /// <summary>What stands between two offsets; behind the end of the text there is nothing.</summary>
    public SourceSpan Span(long start, long end)
    {
        var first = (int)Math.Clamp(start, 0, Text.Length);
        var last = (int)Math.Clamp(end, first, Text.Length);
        var (line, column) = Place(first);
        var (endLine, endColumn) = Place(last);
        return new SourceSpan(first, last, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int offset)
    {
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found < 0 ? ~found : found + 1;
        return (line, offset - lineStarts[line - 1] + 1);
    }

    private static IEnumerable<int> LineBreaks(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                yield return at + 1;
        }
    }
}
