using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using ClusterSpec.Languages;

namespace ClusterSpec.Tests.Languages;

/// <summary>What no look at the sources can see: a value in a hole that is made of English words. Every fixture is checked in the second language.</summary>
public sealed partial class LooseWordTests
{
    public static TheoryData<string> Files => [.. SpokenFixture.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_finding_is_in_one_language(string file)
    {
        Assert.True(Language.TryFind("zh-CN", out var chinese));
        var diagnostics = SpokenFixture.Findings(file);

        Lists.Empty(diagnostics.SelectMany(finding => Phrases(finding).Where(phrase => !IsOfLibrary(phrase)).Select(phrase => (finding.Rule, Text: phrase.In(chinese))))
            .Where(said => Loose().IsMatch(Named().Replace(said.Text, ""))).Select(said => $"{said.Rule}: {said.Text}").Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<Phrase> Phrases(Diagnostic finding) =>
        new[] { finding.Message, finding.Label, finding.Help }.OfType<Phrase>().Concat(finding.Related.Select(related => related.Message));

    // What a library says of an expression is passed on in its own words.
    private static bool IsOfLibrary(Phrase phrase) => phrase.Template is "the expression cannot be read: {0}" or "the regular expression cannot be read: {0}";

    // Between backticks, in quotes, and in brackets of YAML stands what is the same in both.
    [GeneratedRegex(@"`[^`]*`|\{[^}]*\}|\[[^\]]*\]|""[^""]*""|'[^']*'")]
    private static partial Regex Named();

    // Two English words beside each other, without a sign between them.
    [GeneratedRegex(@"\b[a-z]{2,} [a-z]{2,}\b")]
    private static partial Regex Loose();
}
