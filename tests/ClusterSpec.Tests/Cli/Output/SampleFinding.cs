using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Cli.Output;

/// <summary>Findings about words of a text.</summary>
internal static class SampleFinding
{
    public const string File = "a.yaml";

    /// <summary>An error about the first occurrence of some words.</summary>
    public static Diagnostic At(string text, string words, string rule = "some-rule") => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Message = $"the message of {rule}",
        Path = "some.path",
        File = File,
        Span = Span(text, words),
    };

    public static RelatedPlace Related(string text, string words, string message) => new(message, "other.path", File, Span(text, words));

    public static SourceSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var end = start + words.Length;
        return new SourceSpan(start, end, Line(text, start), Column(text, start), Line(text, end), Column(text, end));
    }

    private static int Line(string text, int place) => text[..place].Count(unit => unit == '\n') + 1;

    private static int Column(string text, int place) => place - (text[..place].LastIndexOf('\n') + 1) + 1;
}
