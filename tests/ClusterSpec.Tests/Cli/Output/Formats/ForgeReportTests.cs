using System.Text.Json;
using ClusterSpec.Cli.Output.Formats;
using static ClusterSpec.Tests.Cli.Output.SampleFinding;
using static ClusterSpec.Tests.Cli.Output.SampleReport;

namespace ClusterSpec.Tests.Cli.Output.Formats;

/// <summary>What GitHub, GitLab and MSBuild demand besides.</summary>
public sealed class ForgeReportTests
{
    private const string Text = "a: b\nc: d\n";

    [Fact]
    public void GitHub_reads_properties_and_words_as_they_were()
    {
        var finding = At(Text, "b") with { File = "100%,a:b.yaml", Message = "50% of a:b, c\r\nd", Help = "e" };
        Assert.Equal(
            "::error file=100%25%2Ca%3Ab.yaml,line=1,col=4,endLine=1,endColumn=5,title=some-rule::50%25 of a:b, c%0D%0Ad: e\n",
            Print(GitHubReport.Write, Text, finding));
    }

    [Fact]
    public void GitHub_is_given_no_columns_of_a_place_over_several_lines()
    {
        Assert.StartsWith("::error file=a.yaml,line=1,endLine=2,title=", Print(GitHubReport.Write, Text, At(Text, "b\nc")), StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_tells_findings_apart_in_a_report_and_finds_them_again_when_lines_moved()
    {
        const string twins = "x: 1\nx: 1\n";
        var before = GitLabFingerprints(twins, "a.yaml");
        Assert.Equal(4, before.Concat(GitLabFingerprints(twins, "b.yaml")).Distinct().Count());
        Assert.Equal(before, GitLabFingerprints("# new\n\n" + twins, "a.yaml"));
        Assert.NotEqual(before, GitLabFingerprints("x: 2\nx: 2\n", "a.yaml"));
    }

    [Theory]
    [InlineData("a:b.yaml", "a%3Ab.yaml(1,4,1,5): error some-rule: the message of some-rule\n")]
    [InlineData("a b(1).yaml", "a b(1).yaml(1,4,1,5): error some-rule: the message of some-rule\n")]
    public void MSBuild_finds_the_end_of_a_name(string file, string line)
    {
        Assert.Equal(line, Print(MSBuildReport.Write, Text, At(Text, "b") with { File = file }));
    }

    [Fact]
    public void Markdown_calls_nobody_and_links_nothing()
    {
        var finding = At(Text, "b") with { Message = "`a|b` <b>@who</b> #1 &amp; [x](y) *z*" };
        Assert.EndsWith(
            """
            | error | a.yaml:1:4 | some-rule | \`a\|b\` &lt;b&gt;@<!-- -->who&lt;/b&gt; #<!-- -->1 &amp;amp; \[x\](y) \*z\* |

            """,
            Print(MarkdownReport.Write, Text, finding));
    }

    private static List<string?> GitLabFingerprints(string text, string file)
    {
        var first = At(text, "x") with { File = file };
        var second = first with { Span = Span(text[(first.Span.End + 1)..], "x") with { Start = text.LastIndexOf('x') } };
        using var report = JsonDocument.Parse(Print(GitLabReport.Write, text, first, second));
        return [.. report.RootElement.EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString())];
    }
}
