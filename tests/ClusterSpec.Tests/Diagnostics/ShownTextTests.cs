using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Diagnostics;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("a\r\n\tb", @"a\r\n\tb")]
    [InlineData("\u001b[31m", @"\u{001B}[31m")]
    [InlineData("\u202e", @"\u{202E}")]
    [InlineData("größe 😀", "größe 😀")]
    public void Nothing_in_it_is_obeyed_by_a_terminal(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('a', 60), ShownText.Of(new string('a', 60)));
        Assert.Equal(new string('a', 59) + "…", ShownText.Of(new string('a', 59) + "😀"));
    }
}
