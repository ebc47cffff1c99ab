using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Editing;

/// <summary>Adds a key to a mapping or an item to a list, in the style that it has.</summary>
/// <param name="lines">The text.</param>
/// <param name="root">The file.</param>
internal sealed class YamlAddition(YamlLines lines, YamlNode root)
{
    /// <summary>Adds a key, in keys of its own around it where they are missing.</summary>
    /// <param name="mapping">Where.</param>
    /// <param name="keys">From the outermost to the innermost, at least one.</param>
    /// <param name="value">What the innermost holds.</param>
    public TextEdit? Key(YamlNode mapping, string[] keys, YamlValue value)
    {
        if (mapping.Kind != YamlKind.Mapping || YamlText.Of(value) is not { } text)
            return null;
        if (lines.IsFlow(mapping))
            return InBrackets(mapping, Nested(keys, text), " ");
        if (!lines.IsBlock(mapping) || YamlLines.Own(mapping).LastOrDefault() is not { Key: not null } last || lines.End(last.Key, last.Value) is not { } end)
            return null;
        var indentation = mapping.Entries[0].Key.Span.Column - 1;
        return lines.EndsLine(end) && lines.EndsBlock(end, indentation, isList: false) && IsIndented(mapping)
            ? Below(end, Block(keys, text, indentation, lines.Break(end)), isApart: mapping == root && IsApart(last.Key))
            : null;
    }

    /// <summary>Adds an item at the end of a list.</summary>
    public TextEdit? Item(YamlNode list, YamlValue item)
    {
        if (list.Kind != YamlKind.Sequence || YamlText.Of(item) is not { } text)
            return null;
        if (lines.IsFlow(list))
            return InBrackets(list, text, "");
        if (!lines.IsBlock(list) || list.Items is not [.., var last] || lines.End(last) is not { } end)
            return null;
        var start = lines.LineStart(list.Span.Start);
        var indentation = lines.BehindBlanks(start) - start;
        return lines.EndsLine(end) && lines.EndsBlock(end, indentation, isList: true) && start + indentation == list.Span.Start
            ? Below(end, $"{new string(' ', indentation)}- {text}", isApart: false)
            : null;
    }

    private static string Nested(string[] keys, string text) =>
        Enumerable.Reverse(keys).Aggregate((string?)null, (inner, key) => inner is null ? $"{key}: {text}" : $"{key}: {{ {inner} }}") ?? text;

    private string Block(string[] keys, string text, int indentation, string lineBreak)
    {
        var step = YamlLines.Indentation(root);
        var block = new StringBuilder();
        for (var index = 0; index < keys.Length; index++)
            block.Append(index == 0 ? "" : lineBreak).Append(' ', indentation + (index * step)).Append(keys[index]).Append(':');
        return block.Append(' ').Append(text).ToString();
    }

    // Only blanks and dashes stand before the first key, so that its column is the indentation of all.
    private bool IsIndented(YamlNode mapping)
    {
        var key = mapping.Entries[0].Key;
        var start = lines.LineStart(key.Span.Start);
        return !key.IsShared && !lines.Text.AsSpan(start, key.Span.Start - start).ContainsAnyExcept(' ', '-');
    }

    private bool IsApart(YamlNode key)
    {
        var start = lines.LineStart(key.Span.Start);
        if (start == 0)
            return false;
        var before = lines.LineStart(start - (start > 1 && lines.Text[start - 2] == '\r' ? 2 : 1));
        return lines.LineEnd(before) == lines.BehindBlanks(before);
    }

    private TextEdit Below(int end, string text, bool isApart)
    {
        var lineEnd = lines.LineEnd(end);
        var lineBreak = lines.Break(end);
        return lines.Edit(lineEnd, lineEnd, (isApart ? lineBreak : "") + lineBreak + text);
    }

    private TextEdit? InBrackets(YamlNode collection, string text, string padding)
    {
        if (!YamlLines.IsOneLine(collection))
            return null;
        var close = collection.Span.End - 1;
        var at = lines.BeforeBlanks(close);
        var before = lines.Text[at - 1];
        if (at - 1 == collection.Span.Start)
            return lines.Edit(at, close, $"{padding}{text}{padding}");
        return lines.Edit(at, at, before == ',' ? $" {text}" : $", {text}");
    }
}
