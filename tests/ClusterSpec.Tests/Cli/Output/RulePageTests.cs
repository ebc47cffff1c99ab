using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Cli.Output;

public sealed class RulePageTests
{
    private static readonly RuleDescription Rule = new()
    {
        Name = "some-rule",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "something is wrong",
        What = "Looks at something. " + string.Join(' ', Enumerable.Repeat("word", 20)) + ".",
        Why = "It hurts later.",
        Fix = "Mend it.",
        Versions = "Kubernetes 1.24 and later",
        Sources = [new("first source", "https://example.com/1"), new("second source", "https://example.com/2")],
    };

    [Fact]
    public void A_page_says_what_why_how_to_mend_it_for_which_versions_and_who_says_so()
    {
        Assert.Equal(
            """
            some-rule (warning, Etcd)
            something is wrong

            What it looks at
              Looks at something. word word word word word word word word word word word word word word
              word word word word word word.

            Why it matters
              It hurts later.

            How to mend it
              Mend it.

            Versions
              Kubernetes 1.24 and later

            Sources
              first source
                https://example.com/1
              second source
                https://example.com/2

            """,
            RulePage.Text(Rule, null));
    }

    [Fact]
    public void One_source_is_no_list_of_sources()
    {
        Assert.EndsWith("\nSource\n  first source\n    https://example.com/1\n", RulePage.Text(Rule with { Sources = Rule.Sources[..1] }, null), StringComparison.Ordinal);
        Assert.EndsWith("\nVersions\n  Kubernetes 1.24 and later\n", RulePage.Text(Rule with { Sources = [] }, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_the_same_parts()
    {
        Assert.Equal(
            $"**something is wrong**\n\n{Rule.What}\n\nIt hurts later.\n\nMend it.\n\nVersions: Kubernetes 1.24 and later.\n\n[first source](https://example.com/1)\n\n[second source](https://example.com/2)",
            RulePage.Markdown(Rule, null));
    }
}
