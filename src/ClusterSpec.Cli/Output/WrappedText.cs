using System.Text;

namespace ClusterSpec.Cli.Output;

/// <summary>A text in lines, as narrow as they are asked to be.</summary>
internal static class WrappedText
{
    // No line begins with one of the first or ends with one of the last: https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end
    private const string NotFirst = "。，、：；！？）》”’";
    private const string NotLast = "（《“‘";

    /// <summary>Lines of at most so many columns, broken at blanks and between Chinese characters; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        var columns = 0;
        foreach (var (piece, isBehindBlank) in Pieces(text))
        {
            var room = TerminalText.Columns(piece);
            var blank = isBehindBlank && columns > 0 ? 1 : 0;
            if (columns > 0 && columns + blank + room > width)
            {
                yield return line.ToString();
                line.Clear();
                (columns, blank) = (0, 0);
            }

            line.Append(' ', blank).Append(piece);
            columns += blank + room;
        }

        yield return line.ToString();
    }

    private static IEnumerable<(string Piece, bool IsBehindBlank)> Pieces(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var at = 1; at < word.Length; at++)
            {
                if (!IsBreak(word[at - 1], word[at]))
                    continue;
                yield return (word[start..at], start == 0);
                start = at;
            }

            yield return (word[start..], start == 0);
        }
    }

    private static bool IsBreak(char before, char behind) => (IsWide(before) || IsWide(behind))
        && !NotFirst.Contains(behind, StringComparison.Ordinal) && !NotLast.Contains(before, StringComparison.Ordinal);

    // Chinese characters and signs of the first plane; half of a pair is none, so that no pair is broken.
    private static bool IsWide(char unit) => unit is (>= '\u3000' and <= '\u9fff') or (>= '\uff00' and <= '\uffef');
}
