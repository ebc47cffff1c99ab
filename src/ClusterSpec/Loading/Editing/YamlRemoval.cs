using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Editing;

/// <summary>Takes a key with its value, or an item, out of a file.</summary>
/// <param name="lines">The text.</param>
internal sealed class YamlRemoval(YamlLines lines)
{
    public TextEdit? Edit(YamlPlace place)
    {
        if (place.Parent is not { } parent || HoldsShared(place.Last.Value))
            return null;

        // A mapping without a key is no mapping any more, and its own key goes with it; an empty list says something.
        if (parent is { Kind: YamlKind.Mapping, Entries.Length: 1 })
            return Edit(place.Above);
        if (parent is { Kind: YamlKind.Sequence, Items.Length: 1 })
            return null;
        var (key, value) = place.Last;
        if ((key is null ? lines.End(value) : lines.End(key, value)) is not { } end)
            return null;
        var start = (key ?? value).Span.Start;
        return lines.IsFlow(parent) ? InBrackets(parent, start, end) : lines.IsBlock(parent) ? Lines(start, end, isItem: key is null) : null;
    }

    private static bool HoldsShared(YamlNode node) =>
        node.IsShared || node.Items.Any(HoldsShared) || node.Entries.Any(entry => HoldsShared(entry.Key) || HoldsShared(entry.Value));

    private TextEdit? InBrackets(YamlNode parent, int start, int end)
    {
        if (!YamlLines.IsOneLine(parent))
            return null;
        var behind = lines.BehindBlanks(end);
        if (lines.Text[behind] == ',')
            return lines.Edit(start, lines.BehindBlanks(behind + 1), "");
        var before = lines.BeforeBlanks(start);
        return lines.Text[before - 1] == ',' ? lines.Edit(before - 1, end, "") : null;
    }

    private TextEdit? Lines(int start, int end, bool isItem)
    {
        if (!lines.EndsLine(end))
            return null;
        var lineStart = lines.LineStart(start);
        var word = lines.BehindBlanks(lineStart);
        if (isItem && (lines.Text[word] != '-' || lines.BehindBlanks(word + 1) != start))
            return null;
        if (!isItem && word != start)
            return null;
        if (!lines.EndsBlock(end, word - lineStart, isItem))
            return null;
        var next = lines.NextLine(end);

        // The last line may have no break, and what stands before it had one only because of it.
        return lines.LineEnd(end) == lines.Text.Length && lineStart > 0
            ? lines.Edit(BeforeBreak(lineStart), lines.Text.Length, "")
            : lines.Edit(lineStart, next, "");
    }

    private int BeforeBreak(int lineStart) => lineStart - (lineStart > 1 && lines.Text.AsSpan(lineStart - 2) is ['\r', '\n', ..] ? 2 : 1);
}
