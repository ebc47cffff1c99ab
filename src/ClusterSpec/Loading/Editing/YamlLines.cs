using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Editing;

/// <summary>The text around nodes: where values end, what stands before and behind them, how lines are indented.</summary>
/// <param name="places">The file.</param>
internal sealed class YamlLines(TextPlaces places)
{
    private const int UsualIndentation = 2;

    public string Text => places.Text;

    /// <summary>The node as it is written.</summary>
    public ReadOnlySpan<char> Source(YamlNode node) => Text.AsSpan(node.Span.Start, node.Span.End - node.Span.Start);

    public static bool IsOneLine(YamlNode node) => node.Span.Line == node.Span.EndLine;

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsFlow(YamlNode node) => Source(node) is ['[', .., ']'] or ['{', .., '}'];

    /// <summary>Whether it is a collection by indentation, with nothing in front of its first entry.</summary>
    public bool IsBlock(YamlNode node) => node.Kind != YamlKind.Scalar && !IsFlow(node) && Source(node) is [not ('&' or '!' or '[' or '{'), ..];

    /// <summary>A replacement of what stands between two offsets.</summary>
    public TextEdit Edit(int start, int end, string text) => new(places.Span(start, end), text);

    /// <summary>Offset behind the last word of a node; null where it cannot be told.</summary>
    public int? End(YamlNode node)
    {
        if (node.IsShared || node.Span.Start == node.Span.End)
            return null;
        if (node.Kind == YamlKind.Scalar)
            return IsBlockScalar(node) ? null : node.Span.End;
        if (IsFlow(node))
            return node.Span.End;
        return node.Kind == YamlKind.Sequence
            ? node.Items is [.., var item] ? End(item) : null
            : Own(node).LastOrDefault() is { Key: not null } entry ? End(entry.Key, entry.Value) : null;
    }

    /// <summary>Offset behind the last word of an entry; null where it cannot be told.</summary>
    public int? End(YamlNode key, YamlNode value) => value.Span.Start == value.Span.End && !value.IsShared ? BehindColon(key) : End(value);

    /// <summary>Offset behind the colon of a key; null when none follows it.</summary>
    public int? BehindColon(YamlNode key)
    {
        var at = BehindBlanks(key.Span.End);
        return at < Text.Length && Text[at] == ':' ? at + 1 : null;
    }

    /// <summary>Entries that stand in the mapping itself, in the order of the file.</summary>
    public static IEnumerable<YamlEntry> Own(YamlNode mapping) => mapping.Entries.Where(entry => !entry.Key.IsShared);

    public int BehindBlanks(int at)
    {
        while (at < Text.Length && Text[at] == ' ')
            at++;
        return at;
    }

    public int BeforeBlanks(int at)
    {
        while (at > 0 && Text[at - 1] == ' ')
            at--;
        return at;
    }

    public int LineStart(int at)
    {
        while (at > 0 && Text[at - 1] is not ('\n' or '\r'))
            at--;
        return at;
    }

    /// <summary>Before the line's break.</summary>
    public int LineEnd(int at)
    {
        var length = Text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? Text.Length : at + length;
    }

    /// <summary>Behind the line's break.</summary>
    public int NextLine(int at)
    {
        var end = LineEnd(at);
        return end + (Text.AsSpan(end) is ['\r', '\n', ..] ? 2 : end < Text.Length ? 1 : 0);
    }

    /// <summary>The line break of the file: the one behind that offset, else the first.</summary>
    public string Break(int at)
    {
        var end = LineEnd(at);
        var first = end < Text.Length ? end : LineEnd(0);
        return first < Text.Length ? Text[first..NextLine(first)] : "\n";
    }

    /// <summary>Whether nothing that belongs to a block goes on behind that offset: the next word is not indented further than its key.</summary>
    /// <param name="at">Where the block ends.</param>
    /// <param name="indentation">Blanks before the key or dash.</param>
    /// <param name="isList">Whether the block is an item, so that another dash may follow.</param>
    public bool EndsBlock(int at, int indentation, bool isList)
    {
        for (var line = NextLine(at); line < Text.Length; line = NextLine(line))
        {
            var word = BehindBlanks(line);
            if (word == Text.Length || Text[word] is '\n' or '\r' or '#')
                continue;
            if (Text[word] == '\t')
                return false;
            return word - line < indentation || (word - line == indentation && (isList || Text.AsSpan(word) is not ['-', ' ', ..]));
        }

        return true;
    }

    /// <summary>Whether nothing but blanks and a comment stands between that offset and the end of its line.</summary>
    public bool EndsLine(int at)
    {
        var word = BehindBlanks(at);
        return word == Text.Length || Text[word] is '\n' or '\r' || (Text[word] == '#' && word > at);
    }

    /// <summary>Blanks by which the file indents a mapping below its key.</summary>
    public static int Indentation(YamlNode root) =>
        Own(root).Where(entry => entry.Value is { Kind: YamlKind.Mapping, IsShared: false, Entries: [var inner, ..] } && inner.Key.Span.Line > entry.Key.Span.Line)
            .Select(entry => entry.Value.Entries[0].Key.Span.Column - entry.Key.Span.Column)
            .FirstOrDefault(UsualIndentation);

    private bool IsBlockScalar(YamlNode node) => Source(node) is ['|' or '>', ..] || !IsOneLine(node) || Source(node) is ['&' or '!', ..];
}
