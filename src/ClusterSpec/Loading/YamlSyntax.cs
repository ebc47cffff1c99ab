using ClusterSpec.Diagnostics;
using YamlDotNet.Core;

namespace ClusterSpec.Loading;

/// <summary>Puts what the parser says into words and at the right place.</summary>
internal static class YamlSyntax
{
    public static YamlFault Fault(string text, YamlException problem)
    {
        // The parser reports a tab at the beginning of the file.
        if (problem.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(text) is { } tab)
            return tab;
        var place = Span(problem.Start, problem.Start);
        return new YamlFault(YamlFaults.Syntax, place, "", Words(problem.Message));
    }

    public static YamlFault Unclosed(string text, Mark last)
    {
        var place = last.Equals(Mark.Empty) ? At(text, Math.Max(0, text.Length - 1), 0) : Span(last, last);
        return new YamlFault(YamlFaults.Syntax, place, "", "a list or mapping in brackets is not closed before a new key begins: close it with ']' or '}'");
    }

    /// <summary>Lines that a tab indents, outside of scalars that go over several lines.</summary>
    public static IEnumerable<YamlFault> Tabs(string text, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            yield break;
        var inside = scalarLines.SelectMany(lines => Enumerable.Range(lines.First + 1, lines.Last - lines.First)).ToHashSet();
        foreach (var (line, tab) in IndentingTabs(text))
        {
            if (!inside.Contains(line))
                yield return Tab(text, tab);
        }
    }

    public static SourceSpan Span(Mark start, Mark end) =>
        new((int)start.Index, (int)end.Index, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    public static SourceSpan At(string text, int index, int length)
    {
        var before = text.AsSpan(0, index);
        var line = before.Count('\n') + 1;
        var column = index - (before.LastIndexOf('\n') + 1) + 1;
        return new SourceSpan(index, index + length, line, column, line, column + length);
    }

    private static YamlFault? FirstTab(string text)
    {
        var found = IndentingTabs(text).Select(tab => (int?)tab.Index).FirstOrDefault();
        return found is { } index ? Tab(text, index) : null;
    }

    private static YamlFault Tab(string text, int index) =>
        new(YamlFaults.TabIndentation, At(text, index, 1), "", "a tab indents this line: YAML wants blanks");

    private static IEnumerable<(int Line, int Index)> IndentingTabs(string text)
    {
        var line = 1;
        for (var start = 0; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var at = start;
            while (at < end && text[at] == ' ')
                at++;
            if (at < end && text[at] == '\t' && text.AsSpan(at, end - at).TrimStart() is { Length: > 0 } rest && rest[0] != '#')
                yield return (line, at);
            start = end + 1;
        }
    }

    private static string Words(string message) => message.TrimEnd('.') switch
    {
        "While scanning a plain scalar value, found invalid mapping" => "a second ':' stands in this value, or its line is indented too far: put the value in quotes, or mend the indentation",
        "While scanning a quoted scalar, found unexpected end of stream" => "a quote is opened here and never closed",
        "While scanning for the next token, found character that cannot start any token" => "a value cannot begin with this character: put it in quotes",
        "While parsing a block mapping, did not find expected key" => "a key is expected here: the line is indented differently from the keys above it",
        "While parsing a block collection, did not find expected '-' indicator" => "the list above goes on only with '-': indent the key like the list's own key",
        "While parsing a flow mapping, did not find expected ',' or '}'" => "a mapping in braces is not closed: ',' or '}' is expected here",
        "While parsing a flow sequence, did not find expected ',' or ']'" => "a list in brackets is not closed: ',' or ']' is expected here",
        "While parsing a node, did not find expected node content" => "a value is expected here",
        "While scanning a simple key, could not find expected ':'" => "a ':' is expected behind this key",
        var other => "the file is not YAML here: " + char.ToLowerInvariant(other[0]) + other[1..],
    };
}
