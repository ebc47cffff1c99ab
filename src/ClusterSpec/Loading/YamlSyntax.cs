using ClusterSpec.Diagnostics;
using YamlDotNet.Core;

namespace ClusterSpec.Loading;

/// <summary>Puts what the parser says into words and at the right place.</summary>
internal static class YamlSyntax
{
    /// <summary>What the parser gave up at.</summary>
    /// <param name="places">The file.</param>
    /// <param name="problem">What the parser says.</param>
    /// <param name="last">End of what was read.</param>
    /// <param name="scalarLines">First and last line of scalars over several lines.</param>
    public static YamlFault Fault(TextPlaces places, YamlException problem, Mark last, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        // The parser reports a tab at the beginning of the file, or at the value before it.
        var read = places.Span(last, last).Line;
        if (problem.Message.Contains("tab", StringComparison.Ordinal) && LeadingTabs(places, scalarLines).FirstOrDefault(tab => tab.Line >= read) is { Line: > 0 } tab)
            return Tab(places, tab.Index);
        return new YamlFault(YamlFaults.Syntax, AtText(places, problem.Start), "", Words(problem.Message));
    }

    /// <summary>The scanner lost its place inside of brackets.</summary>
    /// <param name="places">The file.</param>
    /// <param name="last">End of what was read.</param>
    /// <param name="scalarLines">First and last line of scalars over several lines.</param>
    public static YamlFault Unclosed(TextPlaces places, Mark last, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        var place = AtText(places, last);
        if (LeadingTabs(places, scalarLines).FirstOrDefault(tab => tab.Line >= place.Line) is { Line: > 0 } tab && tab.Line <= place.Line + 1)
            return Tab(places, tab.Index);
        return new YamlFault(YamlFaults.Syntax, place, "", "a list or mapping in brackets is not closed before a new key begins: close it with ']' or '}'");
    }

    /// <summary>Lines that a tab indents, outside of scalars that go over several lines.</summary>
    public static IEnumerable<YamlFault> Tabs(TextPlaces places, IReadOnlyList<(int First, int Last)> scalarLines) =>
        LeadingTabs(places, scalarLines).Where(tab => IndentsSomething(places.Text, tab.Index)).Select(tab => Tab(places, tab.Index));

    // What is missing at the end of a file is shown behind its last word, not on the empty line below.
    private static SourceSpan AtText(TextPlaces places, Mark mark)
    {
        var end = Math.Min(mark.Index, places.Text.AsSpan().TrimEnd().Length);
        return places.Span(end, end);
    }

    private static YamlFault Tab(TextPlaces places, int index) =>
        new(YamlFaults.TabIndentation, places.Span(index, index + 1), "", "a tab indents this line: YAML wants blanks");

    /// <summary>Lines that begin with a tab, or with blanks and a tab.</summary>
    private static IEnumerable<(int Line, int Index)> LeadingTabs(TextPlaces places, IReadOnlyList<(int First, int Last)> scalarLines)
    {
        if (!places.Text.Contains('\t', StringComparison.Ordinal))
            yield break;
        var inside = scalarLines.SelectMany(lines => Enumerable.Range(lines.First + 1, lines.Last - lines.First)).ToHashSet();
        for (var line = 1; line <= places.Lines; line++)
        {
            var at = places.LineStart(line);
            while (at < places.Text.Length && places.Text[at] == ' ')
                at++;
            if (at < places.Text.Length && places.Text[at] == '\t' && !inside.Contains(line))
                yield return (line, at);
        }
    }

    // A line of blanks or of a comment is indented by nothing.
    private static bool IndentsSomething(string text, int tab)
    {
        var rest = text.AsSpan(tab).TrimStart(" \t");
        return rest.Length > 0 && rest[0] is not ('\r' or '\n' or '#');
    }

    private static Phrase Words(string message) => message.TrimEnd('.') switch
    {
        "While scanning a plain scalar value, found invalid mapping" => (Phrase)"a second ':' stands in this value, or its line is indented too far: put the value in quotes, or mend the indentation",
        "While scanning a quoted scalar, found unexpected end of stream" => "a quote is opened here and never closed",
        "While scanning for the next token, found character that cannot start any token" => "a value cannot begin with this character: put it in quotes",
        "While parsing a block mapping, did not find expected key" => "a key is expected here: the line is indented differently from the keys above it",
        "While parsing a block collection, did not find expected '-' indicator" => "the list above goes on only with '-': indent the key like the list's own key",
        "While parsing a flow mapping, did not find expected ',' or '}'" => "a mapping in braces is not closed: ',' or '}' is expected here",
        "While parsing a flow sequence, did not find expected ',' or ']'" => "a list in brackets is not closed: ',' or ']' is expected here",
        "While parsing a node, did not find expected node content" => "a value is expected here",
        "While scanning a simple key, could not find expected ':'" => "a ':' is expected behind this key",
        var other => $"the file is not YAML here: {char.ToLowerInvariant(other[0]) + other[1..]}",
    };
}
