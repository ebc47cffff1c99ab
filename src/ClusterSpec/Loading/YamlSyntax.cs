using ClusterSpec.Diagnostics;
using YamlDotNet.Core;

namespace ClusterSpec.Loading;

/// <summary>Puts what the parser says into words and at the right place.</summary>
internal static class YamlSyntax
{
    /// <summary>What the parser gave up at.</summary>
    /// <param name="text">The file.</param>
    /// <param name="problem">What the parser says.</param>
    /// <param name="read">Last line that was read to its end.</param>
    /// <param name="scalarLines">First and last line of scalars over several lines.</param>
    public static YamlFault Fault(string text, YamlException problem, long read, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        // The parser reports a tab at the beginning of the file, or at the value before it.
        if (problem.Message.Contains("tab", StringComparison.Ordinal) && LeadingTabs(text, scalarLines).FirstOrDefault(tab => tab.Line >= read) is { Line: > 0 } tab)
            return Tab(text, tab.Index);
        var place = Span(problem.Start, problem.Start);
        return new YamlFault(YamlFaults.Syntax, place, "", Words(problem.Message));
    }

    /// <summary>The scanner lost its place inside of brackets.</summary>
    /// <param name="text">The file.</param>
    /// <param name="last">End of what was read.</param>
    /// <param name="scalarLines">First and last line of scalars over several lines.</param>
    public static YamlFault Unclosed(string text, Mark last, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        if (LeadingTabs(text, scalarLines).FirstOrDefault(tab => tab.Line >= last.Line) is { Line: > 0 } tab && tab.Line <= last.Line + 1)
            return Tab(text, tab.Index);
        var place = last.Equals(Mark.Empty) ? At(text, Math.Max(0, text.Length - 1), 0) : Span(last, last);
        return new YamlFault(YamlFaults.Syntax, place, "", "a list or mapping in brackets is not closed before a new key begins: close it with ']' or '}'");
    }

    /// <summary>Lines that a tab indents, outside of scalars that go over several lines.</summary>
    public static IEnumerable<YamlFault> Tabs(string text, IReadOnlyList<(int First, int Last)> scalarLines) =>
        LeadingTabs(text, scalarLines).Where(tab => IndentsSomething(text, tab.Index)).Select(tab => Tab(text, tab.Index));

    public static SourceSpan Span(Mark start, Mark end) =>
        new((int)start.Index, (int)end.Index, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    public static SourceSpan At(string text, int index, int length)
    {
        var before = text.AsSpan(0, index);
        var line = before.Count('\n') + 1;
        var column = index - (before.LastIndexOf('\n') + 1) + 1;
        return new SourceSpan(index, index + length, line, column, line, column + length);
    }

    private static YamlFault Tab(string text, int index) =>
        new(YamlFaults.TabIndentation, At(text, index, 1), "", "a tab indents this line: YAML wants blanks");

    /// <summary>Lines that begin with a tab, or with blanks and a tab.</summary>
    private static IEnumerable<(int Line, int Index)> LeadingTabs(string text, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            yield break;
        var inside = scalarLines.SelectMany(lines => Enumerable.Range(lines.First + 1, lines.Last - lines.First)).ToHashSet();
        var line = 1;
        for (var start = 0; start < text.Length; line++)
        {
            var at = start;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at < text.Length && text[at] == '\t' && !inside.Contains(line))
                yield return (line, at);
            var end = text.IndexOf('\n', at);
            start = end < 0 ? text.Length : end + 1;
        }
    }

    // A line of blanks or of a comment is indented by nothing.
    private static bool IndentsSomething(string text, int tab)
    {
        var rest = text.AsSpan(tab).TrimStart(" \t");
        return rest.Length > 0 && rest[0] is not ('\r' or '\n' or '#');
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
