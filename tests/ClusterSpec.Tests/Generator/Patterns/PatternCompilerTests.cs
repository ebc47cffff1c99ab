using System.Net;
using System.Net.Sockets;
using ClusterSpec.Generator.Patterns;

namespace ClusterSpec.Tests.Generator.Patterns;

public sealed class PatternCompilerTests
{
    // .NET counts this one among \w even with RegexOptions.ECMAScript: RegexCharClass.ECMAWordRanges,
    // https://github.com/dotnet/runtime/blob/main/src/libraries/System.Text.RegularExpressions/src/System/Text/RegularExpressions/RegexCharClass.cs
    private const char DotNetWord = '\u0130';

    private static readonly string[] Samples =
    [
        "", " ", "\n", "a", "ab", "abab", "aababb", "b", "0", "01", "7", "auto", "auto ", "5%", "x5", "v1", "v1beta4", "xv1",
        "10.0.0.1", "010.0.0.1", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4.5", "10.0.0.0/8", "10.0.0.0/33", "10.0.0.0/08", "10/8",
        "::", "::1", "1::", "fe80::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:9",
        "1::2::3", "12345::", "::/0", "2001:db8::/128", "2001:db8::/129", "::ffff:10.0.0.1", ":1", "1:",
        "node-1", "-node", "node-", "Node", "prod.example.com", "prod..example", ".prod", "prod.", new('a', 63), new('a', 64), new('a', 253),
        new('a', 254), $"{new('a', 63)}.{new('b', 63)}", "8Gi", "1.5G", "8GiB", ".5", "250m", "250ms", "1h30m", "ms", "1.34.2", "1.34", "1.034.2",
        "1.34.2-rc.1", "1.34.2-", "https://a/b", "http:/a", "https://a b", "/etc", "etc/x", "a/etc/b", "etcd", "x.yaml", "x.yml", "x.yaml.j2",
        "x.yaml\n", "10.0.0.1\n", "node-1\n", "a\r", "a\rb", "a\u2028b", "AB/", "A\\]-\t/", "A\0/", "AB\0/", "é", "Жx", "Ж\u20ACx", "\uD83D\uDE00",
        "٣.٣.٣", "\u00A0",
    ];

    public static TheoryData<string> Names => [.. SamplePatterns.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_like_the_regular_expression(string name)
    {
        string pattern = SamplePatterns.All[name];
        Dfa dfa = PatternCompiler.Compile(pattern);

        Assert.Equal(Samples.Where(text => PatternOracle.IsMatch(pattern, text)), Samples.Where(text => dfa.IsMatch(text)));
    }

    [Fact]
    public void Answers_alike_for_every_unit()
    {
        const string Pattern = @"^[\w\u0400-\u04FF\s\uFFF0-\uFFFF]$|^\u2028";
        Dfa dfa = PatternCompiler.Compile(Pattern);

        Assert.All(
            Enumerable.Range(char.MinValue, char.MaxValue + 1).Where(unit => unit != DotNetWord).Select(unit => ((char)unit).ToString()),
            text => Assert.Equal(PatternOracle.IsMatch(Pattern, text), dfa.IsMatch(text)));
    }

    [Fact]
    public void A_dollar_does_not_match_before_a_final_line_feed()
    {
        Dfa dfa = PatternCompiler.Compile("^a$");

        Assert.True(dfa.IsMatch("a"));
        Assert.False(dfa.IsMatch("a\n"));
    }

    [Fact]
    public void An_empty_choice_may_be_repeated()
    {
        Dfa dfa = PatternCompiler.Compile("^(?:a+|){2}b$");

        Assert.All(["b", "ab", "aab"], text => Assert.True(dfa.IsMatch(text)));
        Assert.False(dfa.IsMatch("a"));
    }

    [Fact]
    public void Takes_the_same_IPv6_texts_as_the_runtime()
    {
        Dfa dfa = PatternCompiler.Compile($"^{SamplePatterns.Ipv6}$");
        string[] texts = [.. Ipv6Texts()];

        Assert.Equal(texts.Where(IsIpv6), texts.Where(text => dfa.IsMatch(text)));
        Assert.Contains(texts, IsIpv6);
    }

    [Theory]
    [InlineData("(a{4}b{4}){0,4000}")]
    [InlineData("((((){9999}){9999}){9999}){9999}")]
    public void Refuses_counts_that_multiply(string pattern)
    {
        var fault = Assert.Throws<PatternSyntaxException>(() => PatternCompiler.Compile(pattern));

        Assert.Contains($"more than {Nfa.MaxStates} states", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_table_that_grows_out_of_hand()
    {
        var fault = Assert.Throws<PatternSyntaxException>(() => PatternCompiler.Compile("^[ab]*a[ab]{12}$"));

        Assert.Contains($"more than {SubsetConstruction.MaxStates} states", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_kinds_of_characters_than_a_byte_numbers()
    {
        // Place p takes the units that have bit p set: each of the 300 goes its own way through the nine places.
        string pattern = string.Concat(Enumerable.Range(0, 9).Select(place =>
            $"[{string.Concat(Enumerable.Range('\u0400', 300).Where(unit => (unit >> place) % 2 == 1).Select(unit => (char)unit))}]"));

        var fault = Assert.Throws<PatternSyntaxException>(() => PatternCompiler.Compile(pattern));

        Assert.Contains("kinds of characters", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_languages_give_the_same_small_table()
    {
        Dfa written = PatternCompiler.Compile("^(?:a|b|c)(?:a|b|c)*$");
        Dfa shorter = PatternCompiler.Compile("^[a-c]+$");

        Assert.Equal((2, 2), (shorter.Rows, shorter.Columns));
        Assert.Equal(shorter.Transitions, written.Transitions);
    }

    private static bool IsIpv6(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    // Zero to nine groups, with every way to put one or two :: among them.
    private static IEnumerable<string> Ipv6Texts() =>
        from count in Enumerable.Range(0, 10)
        from first in Enumerable.Range(-1, count + 2)
        from second in Enumerable.Range(-1, count + 2)
        select string.Concat(Enumerable.Range(0, count + 1).Select(place =>
            (place == first || place == second ? "::" : place is 0 || place == count ? "" : ":") + (place < count ? $"{place:x}f" : "")));
}
