using ClusterSpec.Cli.Output;

namespace ClusterSpec.Tests.Cli.Output;

public sealed class ReportFileTests : IDisposable
{
    private readonly CliSession session = new();

    public ReportFileTests()
    {
        session.Write("x.yaml", "pools: 1\n");
        Directory.CreateDirectory(session.Path("folder"));
    }

    [Theory]
    [InlineData("sarif", "--output takes FORMAT=FILE, not 'sarif'")]
    [InlineData("sarif=", "--output takes FORMAT=FILE, not 'sarif'")]
    [InlineData("sarf=out", "--output has no format 'sarf' (did you mean sarif?)")]
    [InlineData("tap=out", "--output has no format 'tap': take text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, msbuild, markdown")]
    [InlineData("json=folder", "--output names folder, which is a folder")]
    [InlineData("json=nowhere/out", "--output names nowhere/out, in a folder that does not exist")]
    public void What_cannot_be_written_is_said_before_anything_is_checked(string word, string complaint)
    {
        Assert.Equal(new CliResult(2, "", $"clusterspec: {complaint}; see `clusterspec lint --help`\n"), session.Run("lint", "x.yaml", "--output", word));
        Assert.Equal(["folder/", "x.yaml"], session.Tree().Keys);
    }

    [Fact]
    public void Two_reports_do_not_share_a_file()
    {
        Assert.Equal(
            new CliResult(2, "", "clusterspec: --output names folder/../out twice; see `clusterspec lint --help`\n"),
            session.Run("lint", "x.yaml", "--output", "json=out", "--output", "sarif=folder/../out"));
    }

    [Fact]
    public void Several_reports_come_of_one_run_and_nothing_else_is_left()
    {
        session.Write("lint=1.json", "an earlier one");
        var result = session.Run("lint", "x.yaml", "--output", "json=lint=1.json", "--output", "concise=folder/lint.txt");
        Assert.Equal(session.Run("lint", "x.yaml"), result);
        Assert.Equal(["folder/lint.txt", "lint=1.json", "x.yaml"], session.Tree().Keys);
        Assert.Equal(session.Run("lint", "x.yaml", "--format", "json").Output, session.Read("lint=1.json"));
        Assert.Equal(session.Run("lint", "x.yaml", "--format", "concise").Output, session.Read("folder/lint.txt"));
    }

    [Fact]
    public void What_was_checked_is_not_overwritten()
    {
        var result = session.Run("lint", "x.yaml", "--output", "json=folder/../x.yaml");
        Assert.Equal((2, "clusterspec: --output would overwrite folder/../x.yaml, which is checked; it was left as it is\n"), (result.Code, result.Error));
        Assert.Equal("pools: 1\n", session.Read("x.yaml"));
    }

    [Fact]
    public void A_link_stays_one()
    {
        session.Write("target", "");
        File.CreateSymbolicLink(session.Path("link"), session.Path("target"));
        session.Run("lint", "x.yaml", "--output", "concise=link");
        Assert.NotNull(new FileInfo(session.Path("link")).LinkTarget);
        Assert.Contains("x.yaml:1:", session.Read("target"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_has_no_colours()
    {
        session.Run("lint", "x.yaml", "--color", "always", "--output", "text=out");
        Assert.DoesNotContain('\e', session.Read("out"));
    }

    [Fact]
    public void A_report_is_written_though_no_file_could_be_opened()
    {
        Assert.Equal(2, session.Run("lint", "nowhere.yaml", "--output", "sarif=out").Code);
        Assert.Contains("nowhere.yaml does not exist.", session.Read("out"), StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_the_exit_code_the_files_and_complaints()
    {
        Assert.Equal(new CliResult(1, "", ""), session.Run("lint", "x.yaml", "--quiet", "--output", "concise=out"));
        Assert.NotEqual("", session.Read("out"));
        Assert.Equal(new CliResult(2, "", "clusterspec: nowhere.yaml does not exist\n"), session.Run("lint", "nowhere.yaml", "--quiet"));
    }

    [Fact]
    public void Statistics_count_rules_and_are_no_format_besides()
    {
        session.Write("y.yaml", "foo: 1\nbar: 2\npools: 1\n");
        var lines = session.Run("lint", "y.yaml", "--statistics").Output.Split('\n');
        Assert.Equal(["5 error[missing-key]", "2 error[unknown-key]", "1 error[wrong-type]", "", "8 errors in y.yaml", ""], lines);
        Assert.Equal(
            new CliResult(2, "", "clusterspec: --statistics is a format of its own: leave out --format; see `clusterspec lint --help`\n"),
            session.Run("lint", "y.yaml", "--statistics", "--format", "json"));
    }

    [Fact]
    public void Formats_are_completed()
    {
        const string line = "lint x.yaml --output js";
        Assert.Equal("json=\njsonl=\n", session.Run($"[suggest:{line.Length}]", line).Output);
    }

    [Fact]
    public void Help_says_what_each_format_is_for()
    {
        var help = session.Run("lint", "--help").Output;
        Assert.All(ReportFormats.All, format => Assert.Matches($"\n  {format.Name} +{System.Text.RegularExpressions.Regex.Escape(format.Purpose)}\n", help));
    }

    public void Dispose() => session.Dispose();
}
