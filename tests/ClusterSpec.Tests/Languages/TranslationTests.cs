using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using ClusterSpec.Languages;

namespace ClusterSpec.Tests.Languages;

/// <summary>No text is missing in the second language, and none is left over from an older one.</summary>
public sealed partial class TranslationTests
{
    private const string Chinese = "zh-CN";

    private static readonly Lazy<ImmutableArray<PhraseSite>> Sites = new(() =>
        [.. PhraseSource.Of("ClusterSpec", "ClusterSpec"), .. PhraseSource.Of("ClusterSpec.Cli", "ClusterSpec.Tool"), .. PhraseSource.Of("ClusterSpec.Rendering", "ClusterSpec.Rendering")]);

    private static IEnumerable<string> Descriptions => Catalogue.All
        .SelectMany(rule => new[] { rule.Title, rule.What, rule.Why, rule.Fix, rule.Note, rule.Versions }).OfType<string>().Select(words => Phrase.FromString(words).Template);

    [Fact]
    public void Every_text_of_a_finding_has_its_words()
    {
        var known = Words().Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(Sites.Value);
        Lists.Empty(Sites.Value.Where(site => site.Template is { } template && Says(template) && !known.Contains(template)).Select(site => $"{site.Place}: {site.Template}"));
    }

    [Fact]
    public void Every_text_of_a_rule_has_its_words()
    {
        var known = Words().Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

        Lists.Empty(Catalogue.All.SelectMany(rule => new[] { rule.Title, rule.What, rule.Why, rule.Fix, rule.Note, rule.Versions }.OfType<string>()
            .Select(words => Phrase.FromString(words).Template).Where(template => !known.Contains(template)).Select(template => $"{rule.Section} {rule.Name}: {template}")));
    }

    [Fact]
    public void No_words_are_left_without_a_text()
    {
        var used = Sites.Value.Select(site => site.Template).OfType<string>().Concat(Descriptions).ToHashSet(StringComparer.Ordinal);

        Lists.Empty(Words().Select(pair => pair.Key).Where(template => !used.Contains(template)));
    }

    [Fact]
    public void No_text_is_put_together_before_it_is_a_phrase() =>
        Lists.Empty(Sites.Value.Where(site => site.Template is null).Select(site => site.Place));

    [Fact]
    public void No_words_stand_in_a_hole() =>
        Lists.Empty(Sites.Value.Where(site => !site.Loose.IsEmpty).Select(site => $"{site.Place}: {string.Join(" | ", site.Loose)}"));

    [Fact]
    public void Both_languages_have_the_same_values() =>
        Lists.Empty(Words().Where(pair => !Holes(pair.Key).SequenceEqual(Holes(pair.Value))).Select(pair => $"{pair.Key} => {pair.Value}"));

    [Fact]
    public void What_stands_between_backticks_is_the_same_in_both() =>
        Lists.Empty(Words().Where(pair => !Quoted(pair.Key).SequenceEqual(Quoted(pair.Value))).Select(pair => $"{pair.Key} => {pair.Value}"));

    [Fact]
    public void A_text_is_translated_in_one_place() =>
        Lists.Empty(Words().GroupBy(pair => pair.Key).Where(pairs => pairs.Count() > 1).Select(pairs => pairs.Key));

    [Fact]
    public void Only_languages_that_are_there_are_found()
    {
        Assert.Equal([Language.English, Chinese], Language.Names);
        Assert.True(Language.TryFind(Language.English, out var english));
        Assert.Null(english);
        Assert.True(Language.TryFind(Chinese, out var chinese));
        Assert.Equal(Chinese, chinese?.Name);
        Assert.False(Language.TryFind("ZH-cn", out _));
        Assert.False(Language.TryFind("", out _));
    }

    private static IEnumerable<KeyValuePair<string, string>> Words() => Language.Files(Chinese).SelectMany(Language.Words);

    // A template of values and signs alone is the same everywhere.
    private static bool Says(string template) => Word().IsMatch(Quote().Replace(template, ""));

    private static IEnumerable<string> Holes(string template) => Hole().Matches(template).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Quoted(string template) => Quote().Matches(template).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{\d+\}(?!\})|(?<=\{\{[^{}]*)\{\d+\}")]
    private static partial Regex Hole();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Quote();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();
}
