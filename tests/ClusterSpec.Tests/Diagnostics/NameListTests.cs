using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Diagnostics;

public sealed class NameListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c d e", "a, b, c, d and e")]
    [InlineData("a b c d e f", "a, b, c, d and 2 more")]
    public void Names_are_joined_and_many_are_counted(string names, string text) =>
        Assert.Equal(text, NameList.Of(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
