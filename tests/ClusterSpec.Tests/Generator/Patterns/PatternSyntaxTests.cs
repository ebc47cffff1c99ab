using ClusterSpec.Generator.Patterns;

namespace ClusterSpec.Tests.Generator.Patterns;

public sealed class PatternSyntaxTests
{
    [Theory]
    [InlineData("a(?=b)", 1, "look-ahead is not supported")]
    [InlineData("a(?!b)", 1, "look-ahead is not supported")]
    [InlineData("(?<=a)b", 0, "look-behind is not supported")]
    [InlineData("(?<!a)b", 0, "look-behind is not supported")]
    [InlineData("(?<n>a)", 0, "named groups are not supported")]
    [InlineData("(?i:a)", 0, "flags are not supported")]
    [InlineData("a*?", 2, "lazy quantifiers are not supported")]
    [InlineData("a{1,2}?", 6, "lazy quantifiers are not supported")]
    [InlineData(@"(a)\1", 4, "backreferences and octal escapes are not supported")]
    [InlineData(@"\01", 1, "backreferences and octal escapes are not supported")]
    [InlineData(@"\k<n>", 1, "backreferences are not supported")]
    [InlineData(@"a\b", 2, @"\b is not supported")]
    [InlineData(@"[\b]", 2, @"\b is not supported")]
    [InlineData(@"\B", 1, @"\B is not supported")]
    [InlineData(@"\p{L}", 1, "Unicode properties are not supported")]
    [InlineData(@"\q", 1, @"unknown escape \q")]
    [InlineData(@"\é", 1, @"unknown escape \é")]
    [InlineData(@"\x4", 3, "2 hexadecimal digits are needed")]
    [InlineData(@"\u{41}", 2, "4 hexadecimal digits are needed")]
    [InlineData("a\\", 2, "it ends too early")]
    [InlineData("[]", 1, "an empty class is not supported")]
    [InlineData("[^]", 1, "an empty class is not supported")]
    [InlineData("[ab", 3, "it ends too early")]
    [InlineData("[b-a]", 1, "a range runs from the lower to the higher character")]
    [InlineData(@"[a-\d]", 1, "a range needs one character at each end")]
    [InlineData(@"[\w-a]", 1, "a range needs one character at each end")]
    [InlineData("[a[b]", 2, @"[ inside a class means different things to different programs: write \[")]
    [InlineData("(a", 0, "a ( without its )")]
    [InlineData("a)", 1, "a ) without its (")]
    [InlineData("a]", 1, "a literal ] needs a backslash")]
    [InlineData("a}", 1, "a literal } needs a backslash")]
    [InlineData("*a", 0, "nothing to repeat; a literal needs a backslash")]
    [InlineData("a**", 2, "nothing to repeat; a literal needs a backslash")]
    [InlineData("a|+", 2, "nothing to repeat; a literal needs a backslash")]
    [InlineData("^*", 1, "an anchor cannot be repeated")]
    [InlineData("a${2}", 2, "an anchor cannot be repeated")]
    [InlineData("a{,2}", 2, "a count is needed")]
    [InlineData("a{1", 1, "a { without its }")]
    [InlineData("a{1,x}", 4, "a count is needed")]
    [InlineData("a{3,2}", 1, "the upper count is below the lower")]
    [InlineData("a{99999999999}", 2, "a count is at most 16384")]
    [InlineData("a\U0001F600", 1, "characters beyond U+FFFF are not supported")]
    public void Says_where_and_why_a_pattern_is_refused(string pattern, int position, string reason)
    {
        var fault = Assert.Throws<PatternSyntaxException>(() => PatternCompiler.Compile(pattern));

        Assert.Equal((pattern, position, reason), (fault.Pattern, fault.Position, fault.Reason));
        Assert.Equal($"pattern {pattern}, at offset {position}: {reason}", fault.Message);
    }

    [Fact]
    public void Refuses_groups_without_end_instead_of_overflowing_the_stack()
    {
        var fault = Assert.Throws<PatternSyntaxException>(() => PatternCompiler.Compile(new string('(', 1_000_000)));

        Assert.Equal("groups nest deeper than 100", fault.Reason);
    }
}
