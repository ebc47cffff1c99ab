using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>Finds the place of a path.</summary>
internal static class YamlLocator
{
    /// <summary>The value at a path; for a collection over several lines the key that names it; for what is not there the nearest key above.</summary>
    public static SourceSpan Locate(YamlNode root, string path)
    {
        var place = Shown(root, null);
        var node = root;
        var rest = path.AsSpan();
        while (rest.Length > 0 && Step(node, ref rest) is var (key, value))
        {
            place = Shown(value, key);
            node = value;
        }

        return place;
    }

    /// <summary>The first step of a path, which is taken off it; null where it leads nowhere.</summary>
    public static (YamlNode? Key, YamlNode Value)? Step(YamlNode node, ref ReadOnlySpan<char> rest)
    {
        if (rest[0] == '[')
        {
            var close = rest.IndexOf(']');
            if (close < 0 || !int.TryParse(rest[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= node.Items.Length)
                return null;
            rest = rest[(close + 1)..];
            return (null, node.Items[index]);
        }

        if (rest[0] == '.')
            rest = rest[1..];

        // A key may hold dots and brackets: the longest that fits is meant.
        for (var length = rest.Length; length >= 0; length = rest[..length].LastIndexOfAny('.', '['))
        {
            if (node.Find(rest[..length].ToString()) is not { } found)
                continue;
            rest = rest[length..];
            return (found.Key, found.Value);
        }

        return null;
    }

    private static SourceSpan Shown(YamlNode value, YamlNode? key)
    {
        if (value.Span.Line == value.Span.EndLine && value.Span.End > value.Span.Start)
            return value.Span;
        if (value.Kind == YamlKind.Scalar && value.Span.End > value.Span.Start)
            return value.Span;
        if (key is not null)
            return key.Span;
        return value switch
        {
            { Entries: [var first, ..] } => first.Value.Span.EndLine == first.Key.Span.Line
                ? first.Key.Span with { End = first.Value.Span.End, EndLine = first.Value.Span.EndLine, EndColumn = first.Value.Span.EndColumn }
                : first.Key.Span,
            { Items: [var first, ..] } => Shown(first, null),
            _ => value.Span,
        };
    }
}
