using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Diagnostics;

public sealed class PhraseTests
{
    private static readonly Translation Chinese = new("zh-CN",
    [
        new("{0} lies inside {1}", "{1} 包含 {0}"),
        new("{0} node", "{0} 个节点"),
        new("write {{ a: {0} }}", "请写 {{ a: {0} }}"),
        new("{0} overlaps {1}", "{0} 与 {1} 重叠"),
        new("nodes {0}", "节点网段 {0}（机房）"),
        new("pods", "Pod 网段"),
    ]);

    [Fact]
    public void Keeps_values_apart_from_words()
    {
        Phrase phrase = $"pods {"10.0.0.0/8"} have {1024:N0} addresses";

        Assert.Equal("pods 10.0.0.0/8 have 1,024 addresses", phrase.ToString());
        Assert.Equal("pods {0} have {1} addresses", phrase.Template);
    }

    [Fact]
    public void Says_values_in_the_order_of_the_other_language()
    {
        Phrase phrase = $"{"a"} lies inside {"b"}";

        Assert.Equal("b 包含 a", phrase.In(Chinese));
    }

    [Fact]
    public void Says_phrases_inside_phrases_in_the_other_language()
    {
        Phrase phrase = $"{CountWords.Of(1, "node")} lies inside {"x"}";

        Assert.Equal("1 node lies inside x", phrase.ToString());
        Assert.Equal("x 包含 1 个节点", phrase.In(Chinese));
    }

    [Fact]
    public void Sets_no_blank_between_two_Chinese_words()
    {
        Phrase phrase = $"{(Phrase)"pods"} overlaps {(Phrase)$"nodes {"10.0.0.0/8"}"}";

        Assert.Equal("Pod 网段与节点网段 10.0.0.0/8（机房）重叠", phrase.In(Chinese));
    }

    [Fact]
    public void Keeps_a_text_of_the_user_apart_by_blanks()
    {
        Phrase phrase = $"{"机房"} overlaps {"机房"}";

        Assert.Equal("机房 与 机房 重叠", phrase.In(Chinese));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{")]
    [InlineData("}{{")]
    public void Takes_a_value_with_braces_as_it_is(string value)
    {
        Phrase phrase = $"write {{ a: {value} }}";

        Assert.Equal($"write {{ a: {value} }}", phrase.ToString());
        Assert.Equal($"请写 {{ a: {value} }}", phrase.In(Chinese));
    }

    [Fact]
    public void Stays_English_where_the_other_language_has_no_words()
    {
        Phrase phrase = $"{CountWords.Of(1, "node")} and no more";

        Assert.Equal("1 个节点 and no more", phrase.In(Chinese));
        Assert.Equal("1 node and no more", phrase.In(null));
    }

    [Fact]
    public void Changes_its_texts_at_every_depth()
    {
        Phrase phrase = $"{(Phrase)$"{"secret"} lies inside {"b"}"} and {"secret"}";

        Assert.Equal("*** lies inside b and ***", phrase.With(text => text == "secret" ? "***" : text).ToString());
    }
}
