using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Linting;

/// <summary>Reads <c>clusterspec: ignore rule, other-rule until 2027-03-01 -- reason</c>. What only looks like it is a fault, never nothing.</summary>
internal sealed partial class SuppressionReader
{
    private const string Name = "clusterspec";
    private const string Line = "ignore";
    private const string File = "ignore-file";
    private const string Until = "until";
    private const string Example = "# clusterspec: ignore audit-log-off until 2027-03-01 -- a cluster for trying out";

    private readonly YamlComment comment;

    private SuppressionReader(YamlComment comment) => this.comment = comment;

    /// <summary>What is wrong with the comment; null for nothing.</summary>
    public Phrase? Fault { get; private set; }

    /// <summary>What it says; null when it does not speak to ClusterSpec, or has a fault.</summary>
    public SuppressionComment? Suppression { get; private set; }

    public static SuppressionReader Read(YamlComment comment)
    {
        var reader = new SuppressionReader(comment);
        if (Beginning().Match(comment.Text) is { Success: true } beginning)
            reader.ReadFrom(beginning);
        return reader;
    }

    private void ReadFrom(Match beginning)
    {
        var name = beginning.Groups["name"].Value;
        var word = beginning.Groups["word"].Value;
        if (Is(name, Name) && beginning.Groups["colon"].Success)
        {
            if (Is(word, Line) || Is(word, File))
                ReadRules(beginning.Length, Is(word, File));
            else
                Fault = NearestName.Of(word, [Line, File]) is { } near ? (Phrase)$"{ShownText.Quote(word)} is not known here: write {near}" : $"{ShownText.Quote(word)} is not known here: write {Line} or {File}, as in `{Example}`";
        }
        else if (LooksAlike(name, word))
        {
            Fault = $"this comment is read by nobody: write it as `{Example}`";
        }
    }

    // clusterspec ignore, clusterspc: ignore, clusterspec-ignore, clusterspec-ignore-file
    private static bool LooksAlike(string name, string word) =>
        (NearestName.Of(name, [Name]) is not null && NearestName.Of(word, [Line, File]) is not null)
        || (name.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && name.Contains(Line, StringComparison.OrdinalIgnoreCase));

    private void ReadRules(int start, bool isForFile)
    {
        if (isForFile && !comment.IsInHead)
        {
            Fault = $"{File} stands below the first value: write it above, or {Line} at the line";
            return;
        }

        var reason = Reason().Match(comment.Text, start);
        if (!reason.Success || reason.Groups["text"].Length == 0)
        {
            Fault = $"no reason is given: write it behind the rule and `--`, as in `{Example}`";
            return;
        }

        var words = Word().Matches(comment.Text[..reason.Index], start).ToList();
        var until = words.FindIndex(word => Is(word.Value, Until));
        DateOnly? day = null;
        if (until >= 0 && (day = Day(words[(until + 1)..])) is null)
            return;
        var named = until < 0 ? words : words[..until];
        if (named.Count == 0)
            Fault = $"no rule is named: write {Line}, the rule, `--` and the reason, as in `{Example}`";
        else
            Suppression = new(comment.Span, isForFile ? null : comment.Line, [.. named.Select(word => new NamedRule(word.Value, Part(word)))], reason.Groups["text"].Value, day);
    }

    // Null, and a fault, where no day stands there.
    private DateOnly? Day(List<Match> words)
    {
        if (words is not [var first, ..])
        {
            Fault = $"{Until} names no day: write it as 2027-03-01";
        }
        else if (!DateOnly.TryParseExact(first.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Fault = $"{ShownText.Quote(first.Value)} is no day: write year, month and day as 2027-03-01";
        }
        else
        {
            if (words is [_, var second, ..])
                Fault = $"{ShownText.Quote(second.Value)} stands behind the day: name rules before {Until}";
            return words.Count == 1 ? day : null;
        }

        return null;
    }

    private SourceSpan Part(Match word)
    {
        var before = 1 + word.Index;
        return comment.Span with
        {
            Start = comment.Span.Start + before,
            End = comment.Span.Start + before + word.Length,
            Column = comment.Span.Column + before,
            EndColumn = comment.Span.Column + before + word.Length,
        };
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[#\s]*(?<name>[\w-]+)\s*(?<colon>:)?\s*(?<word>[\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<=\s)--\s*(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"[^\s,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
