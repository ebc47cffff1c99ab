using System.Globalization;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class ManyFilesTests : IDisposable
{
    private const string Bad = "etcd-even-members";

    private readonly CliSession session = new();

    [Fact]
    public void A_folder_names_the_cluster_files_below_it_sorted()
    {
        foreach (var name in new[] { "b/clusterspec.yaml", "a/x.clusterspec.yml", "a/clusterspec.yml", "a/deep/er/y.clusterspec.yaml", "clusterspec.yaml" })
            WriteBad($"clusters/{name}");
        foreach (var name in new[] { "values.yaml", "notclusterspec.yaml", ".git/clusterspec.yaml", "node_modules/clusterspec.yaml", "a/node_modules/x.clusterspec.yaml" })
            WriteBad($"clusters/{name}");
        string[] names = ["a/clusterspec.yml", "a/deep/er/y.clusterspec.yaml", "a/x.clusterspec.yml", "b/clusterspec.yaml", "clusterspec.yaml"];
        Assert.Equal(names.Select(name => "clusters/" + name), Shown("clusters"));
        Assert.Equal(names.Select(name => "clusters/" + name), Shown("clusters/"));
        Assert.Equal(names.Take(3).Select(name => "clusters/" + name), Shown("clusters/a", "./clusters/a", "clusters/a/clusterspec.yml"));
        Assert.Equal(names.Select(name => "clusters/" + name), Shown("."));
    }

    [Fact]
    public void A_link_back_to_a_folder_above_does_not_trap_the_search()
    {
        WriteBad("clusters/a/clusterspec.yaml");
        Directory.CreateSymbolicLink(session.Path("clusters/a/again"), session.Path("clusters"));
        Assert.Equal(["clusters/a/clusterspec.yaml"], Shown("clusters"));
    }

    [Fact]
    public void A_folder_without_a_cluster_file_is_complained_of()
    {
        session.Write("empty/values.yaml", "");
        WriteBad("clusterspec.yaml");
        var result = session.Run("lint", "empty", "clusterspec.yaml");
        Assert.Equal((2, "clusterspec: empty has no clusterspec.yaml and no *.clusterspec.yaml in it or below it\n"), (result.Code, result.Error));
        Assert.EndsWith("\n1 error in clusterspec.yaml\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void The_bytes_do_not_depend_on_the_number_of_jobs(string format)
    {
        for (var at = 0; at < 40; at++)
            session.Write($"c/{at}.clusterspec.yaml", at % 4 == 0 ? "a: 1\nb: [\n" : FleetOfFiles.Cluster(at));
        var one = session.Run("lint", "c", "nowhere.yaml", "--format", format, "--jobs", "1");
        Assert.Equal(2, one.Code);
        for (var run = 0; run < 5; run++)
            Assert.Equal(one, session.Run("lint", "nowhere.yaml", "c", "--format", format, "--jobs", "8"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void A_number_of_jobs_that_is_none_is_refused(string jobs)
    {
        var result = session.Run("lint", "x.yaml", "--jobs", jobs);
        Assert.Equal(2, result.Code);
        Assert.StartsWith($"clusterspec: --jobs takes a number from 1 to 1024, not {jobs}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_faults_in_a_thousand_files_are_all_that_is_printed()
    {
        for (var at = 0; at < 1000; at++)
            session.Write($"fleet/{at:0000}/clusterspec.yaml", FleetOfFiles.Cluster(at, faults: at switch { 7 or 500 => 2, 11 or 99 or 250 or 400 or 800 or 999 => 1, _ => 0 }));
        var result = session.Run("lint", "fleet");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.EndsWith("\n\n10 errors in 8 of 1,000 files\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            [.. new[] { 7, 7, 11, 99, 250, 400, 500, 500, 800, 999 }.Select(at => $"fleet/{at:0000}/clusterspec.yaml")],
            result.Output.Split('\n').Where(line => line.StartsWith("  --> ", StringComparison.Ordinal)).Select(line => line[6..].Split(':')[0]));
    }

    [Fact]
    public void Nobody_waits_for_a_run_of_less_than_a_second()
    {
        session.ErrorIsTerminal = true;
        Assert.Equal("", RunWith(TimeSpan.FromMilliseconds(50)).Error);
    }

    [Fact]
    public void Progress_is_a_line_that_is_rewritten_and_removed()
    {
        session.ErrorIsTerminal = true;
        var error = RunWith(TimeSpan.FromMilliseconds(300)).Error;
        Assert.Equal("\r4 of 5 files\r5 of 5 files\r            \r", error);
    }

    [Fact]
    public void Progress_is_not_rewritten_faster_than_eyes_can_read()
    {
        session.ErrorIsTerminal = true;
        var error = RunWith(TimeSpan.FromMilliseconds(60), files: 25).Error;
        Assert.Equal([17, 19, 21, 23, 25], error.Split('\r').Where(part => part.Contains("of", StringComparison.Ordinal)).Select(part => int.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only()
    {
        session.IsTerminal = true;
        Assert.Equal("", RunWith(TimeSpan.FromHours(1)).Error);
    }

    public void Dispose() => session.Dispose();

    private CliResult RunWith(TimeSpan step, int files = 5)
    {
        for (var at = 0; at < files; at++)
            session.Write($"c/{at}.clusterspec.yaml", FleetOfFiles.Cluster(at));
        session.Clock = new SteppingClock(step);
        return session.Run("lint", "c", "--jobs", "1");
    }

    private void WriteBad(string name) => session.WriteFixture(name, "rules", Bad, "bad.yaml");

    // Each of them has a fault.
    private IEnumerable<string> Shown(params string[] arguments) => session.Run(["lint", "--jobs", "3", .. arguments]).Output.Split('\n')
        .Where(line => line.StartsWith("  --> ", StringComparison.Ordinal)).Select(line => line[6..].Split(':')[0]).Distinct();
}
