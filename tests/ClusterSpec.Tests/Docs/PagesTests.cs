namespace ClusterSpec.Tests.Docs;

public sealed class PagesTests
{
    [Fact]
    public void The_page_of_rules_is_what_the_rules_say() =>
        Repository.AssertEqualsFile(Repository.Path("src", "ClusterSpec", "Rules", "README.md"), RulePages.Print());

    [Fact]
    public void The_page_of_keys_is_what_the_schema_says()
    {
        using var pages = new KeyPages();
        Repository.AssertEqualsFile(Repository.Path("schemas", "README.md"), pages.Print());
    }
}
