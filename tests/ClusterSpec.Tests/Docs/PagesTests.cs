using ClusterSpec.Languages;

namespace ClusterSpec.Tests.Docs;

public sealed class PagesTests
{
    [Fact]
    public void The_page_of_rules_is_what_the_rules_say() =>
        Repository.AssertEqualsFile(Repository.Path("src", "ClusterSpec", "Rules", "README.md"), RulePages.Print(PageWords.English, null));

    [Fact]
    public void The_Chinese_page_of_rules_is_what_the_rules_say()
    {
        Assert.True(Language.TryFind("zh-CN", out var chinese));
        Repository.AssertEqualsFile(Repository.Path("src", "ClusterSpec", "Rules", "README.zh-CN.md"), RulePages.Print(PageWords.Chinese, chinese));
    }

    [Fact]
    public void The_page_of_keys_is_what_the_schema_says()
    {
        using var pages = new KeyPages();
        Repository.AssertEqualsFile(Repository.Path("schemas", "README.md"), pages.Print());
    }
}
