using System.Text;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;

namespace ClusterSpec.Tests.Linting;

public sealed class SuppressionTests
{
    private const string Reason = "the log is kept by the proxy";

    [Fact]
    public void A_finding_that_passes_says_who_let_it_and_why()
    {
        var suppressed = Assert.Single(Lint($"# clusterspec: ignore audit-log-off -- {Reason}").Suppressed);

        Assert.Equal(new Suppression(SuppressionKind.InSource, Reason), suppressed.Suppression);
        Assert.Equal("security.audit", suppressed.Path);
    }

    [Theory]
    [InlineData("\"# clusterspec: ignore audit-log-off -- no\"")]
    [InlineData("'# clusterspec: ignore audit-log-off -- no'")]
    [InlineData("a#clusterspec:ignore")]
    public void A_sharp_inside_of_a_value_begins_no_comment(string value)
    {
        var result = ClusterLinter.Lint(Text("").Replace("name: quiet", $"name: {value}", StringComparison.Ordinal), "quiet.yaml");

        Assert.Empty(result.Suppressed);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Rule.StartsWith("suppression-", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, finding => finding.Rule == "audit-log-off");
    }

    [Fact]
    public void A_sharp_inside_of_a_block_scalar_begins_no_comment()
    {
        var result = ClusterLinter.Lint(Text("").Replace("name: quiet", "name: |\n    # clusterspec: ignore malformed-value -- no", StringComparison.Ordinal), "quiet.yaml");

        Assert.Empty(result.Suppressed);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Rule.StartsWith("suppression-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a#clusterspec: ignore audit-log-off -- no")]
    [InlineData("[a # clusterspec: ignore audit-log-off -- no")]
    [InlineData("\"a # clusterspec: ignore audit-log-off -- no")]
    public void A_file_that_is_no_yaml_is_read_to_an_end(string value) => Assert.Equal(
        ["yaml-syntax"],
        ClusterLinter.Lint(Text("").Replace("name: quiet", $"name: {value}", StringComparison.Ordinal), "quiet.yaml").Diagnostics.Select(finding => finding.Rule));

    [Fact]
    public void Nobody_is_asked_for_the_day_unless_a_comment_has_one()
    {
        var asked = 0;
        var options = new LintOptions
        {
            Today = () =>
            {
                asked++;
                return DateOnly.MaxValue;
            },
        };

        ClusterLinter.Lint(Text($"# clusterspec: ignore audit-log-off -- {Reason}"), "quiet.yaml", options);
        Assert.Equal(0, asked);

        var dated = ClusterLinter.Lint(Text($"# clusterspec: ignore audit-log-off until 9999-12-31 -- {Reason}"), "quiet.yaml", options);
        Assert.Equal(1, asked);
        Assert.Single(dated.Suppressed);
    }

    [Theory]
    [InlineData("10000-01-01")]
    [InlineData("2027-13-01")]
    [InlineData("2027-1-1")]
    [InlineData("٢٠٢٧-٠١-٠١")]
    [InlineData("99999999999999999999999999-01-01")]
    [InlineData("2027-03-01 audit-log-off")]
    [InlineData("")]
    public void What_is_no_day_is_a_finding_and_lets_nothing_pass(string day)
    {
        var result = Lint($"# clusterspec: ignore audit-log-off until {day} -- {Reason}");

        Assert.Equal(["suppression-malformed", "audit-log-off"], result.Diagnostics.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("#clusterspec:ignore audit-log-off -- x")]
    [InlineData("# ClusterSpec: IGNORE audit-log-off -- x")]
    [InlineData("## clusterspec:   ignore   audit-log-off,  -- x")]
    [InlineData("#\tclusterspec :\tignore audit-log-off\t--\tx -- y")]
    public void A_comment_may_be_written_with_other_blanks_and_letters(string comment) => Assert.Empty(Lint(comment).Diagnostics);

    [Theory]
    [InlineData("# clusterspec-ignore: audit-log-off -- x")]
    [InlineData("# clusterspec-ignore audit-log-off -- x")]
    [InlineData("# clusterspc: ignore audit-log-off -- x")]
    [InlineData("# cluster-spec: ignore audit-log-off -- x")]
    [InlineData("# clusterspec ignore audit-log-off -- x")]
    [InlineData("# clusterspec: disable audit-log-off -- x")]
    [InlineData("# clusterspec: ignore audit-log-off x")]
    [InlineData("# clusterspec: ignore audit-log-off --")]
    [InlineData("# clusterspec: ignore audit-log-off --   ")]
    [InlineData("# clusterspec:")]
    public void A_comment_that_is_nearly_one_is_a_finding(string comment) =>
        Assert.Equal(["suppression-malformed", "audit-log-off"], Lint(comment).Diagnostics.Select(finding => finding.Rule));

    [Theory]
    [InlineData("# clusterspec lint checks this file")]
    [InlineData("# please ignore this")]
    [InlineData("#")]
    [InlineData("# yaml-language-server: $schema=cluster.schema.json clusterspec")]
    public void Other_comments_are_nobodys_business(string comment) =>
        Assert.Equal(["audit-log-off"], Lint(comment).Diagnostics.Select(finding => finding.Rule));

    [Fact]
    public void A_comment_is_not_unused_where_its_rule_could_not_look()
    {
        var text = Text("# clusterspec: ignore audit-log-off -- x").Replace("audit: false", "audit: perhaps", StringComparison.Ordinal);

        Assert.DoesNotContain(ClusterLinter.Lint(text, "quiet.yaml").Diagnostics, finding => finding.Rule == "suppression-unused");
    }

    [Fact]
    public void A_comment_is_used_whatever_the_profile_leaves_of_its_finding()
    {
        var result = ClusterLinter.Lint(Text("# clusterspec: ignore audit-log-off -- x"), "quiet.yaml", new LintOptions { Profile = RuleProfile.Minimal });

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Suppressed);
    }

    [Fact]
    public void A_hundred_thousand_comments_are_read_in_time()
    {
        var comments = new StringBuilder();
        for (var count = 0; count < 100_000; count++)
            comments.Append("  # clusterspec: ignore x -- y\n");

        var result = ClusterLinter.Lint(Text(comments.ToString().Trim()), "quiet.yaml");

        Assert.Equal(100_000, result.Diagnostics.Count(finding => finding.Rule == "suppression-unknown-rule"));
    }

    private static LintResult Lint(string comment) => ClusterLinter.Lint(Text(comment), "quiet.yaml");

    // One finding, audit-log-off, on the line below the comment.
    private static string Text(string comment) =>
        File.ReadAllText(Path.Combine(Repository.Fixtures, "linting", "suppression-unknown-rule", "good.yaml"))
            .Replace("# clusterspec: ignore audit-log-off -- the log is kept by the proxy before the API servers", comment, StringComparison.Ordinal)
            .Replace("name: sizing", "name: quiet", StringComparison.Ordinal);
}
