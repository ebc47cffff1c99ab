namespace ClusterSpec.Tests.Cli.Settings;

public sealed class BaselineTests : IDisposable
{
    private readonly CliSession session = new();

    public BaselineTests() => session.WriteFixture("a/quiet.yaml", "linting", "suppression-expired", "bad.yaml");

    [Fact]
    public void A_baseline_lists_findings_by_rule_and_path_and_lets_them_pass_where_lines_moved()
    {
        var written = session.Run("lint", "a/quiet.yaml", "--write-baseline", "known.json", "--today", "2026-01-01");
        Assert.Equal("no findings in a/quiet.yaml\n1 finding let pass by comments\n0 findings written to known.json as known\n", written.Output);

        Remove("  # clusterspec");
        session.Run("lint", "a/quiet.yaml", "--write-baseline", "known.json");
        Assert.Equal(
            "{\n  \"version\": 1,\n  \"findings\": [\n    {\n      \"file\": \"a/quiet.yaml\",\n      \"rule\": \"audit-log-off\",\n      \"path\": \"security.audit\",\n      \"count\": 1\n    }\n  ]\n}\n",
            session.Read("known.json"));

        session.Write("a/quiet.yaml", "# a line more\n\n" + session.Read("a/quiet.yaml"));
        Assert.Equal(new CliResult(0, "no findings in a/quiet.yaml\n1 known finding let pass\n", ""), session.Run("lint", "a/quiet.yaml", "--baseline", "known.json", "--strict"));
    }

    [Fact]
    public void What_is_no_longer_found_is_told()
    {
        Remove("  # clusterspec");
        session.Run("lint", "a/quiet.yaml", "--write-baseline", "known.json");
        session.Write("a/quiet.yaml", session.Read("a/quiet.yaml").Replace("audit: false", "audit: true", StringComparison.Ordinal));

        Assert.Equal(
            new CliResult(0, "no findings in a/quiet.yaml\n1 finding of known.json no longer found: write it anew with --write-baseline\n", ""),
            session.Run("lint", "a/quiet.yaml", "--baseline", "known.json"));
    }

    [Fact]
    public void An_error_that_may_not_be_ignored_is_never_known()
    {
        session.WriteFixture("two.yaml", "linting", "suppression-not-allowed", "bad.yaml");

        Assert.Equal(1, session.Run("lint", "two.yaml", "--write-baseline", "known.json").Code);
        Assert.DoesNotContain("duplicate-node-address", session.Read("known.json"), StringComparison.Ordinal);
        session.Write("known.json", Entry("two.yaml", "duplicate-node-address", "pools[3].nodes[1].address", 9));
        Assert.Contains("error[duplicate-node-address]", session.Run("lint", "two.yaml", "--baseline", "known.json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/dev/zero")]
    [InlineData("C:\\\\x")]
    [InlineData("\\u0000")]
    [InlineData("\\u001b[31m")]
    public void Hostile_paths_are_names_and_nothing_is_opened(string path)
    {
        session.Write("known.json", Entry(path, "audit-log-off", path, int.MaxValue));

        Assert.Contains("warning[audit-log-off]", session.Run("lint", "a/quiet.yaml", "--baseline", "known.json", "--today", "2027-06-01").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "known.json:1:2: the baseline is not JSON")]
    [InlineData("", "known.json:1:1: the baseline is not JSON")]
    [InlineData("[]", "known.json is no baseline: it has no version")]
    [InlineData("{\"version\": 2}", "known.json is no baseline: it has version 2, and 1 is read")]
    [InlineData("{\"version\": 1}", "known.json is no baseline: it has no list of findings")]
    [InlineData("{\"version\": 1, \"findings\": [3]}", "known.json is no baseline: findings[0].file is no text")]
    [InlineData("{\"version\": 1, \"findings\": [{\"file\": \"a\", \"rule\": \"b\", \"path\": \"c\", \"count\": 0}]}", "known.json is no baseline: findings[0].count is no number above zero")]
    [InlineData("{\"version\": 1, \"findings\": [{\"file\": \"a\", \"rule\": \"b\", \"path\": \"c\", \"count\": 99999999999}]}", "known.json is no baseline: findings[0].count is no number above zero")]
    public void A_broken_baseline_is_a_fault_of_usage(string text, string complaint)
    {
        session.Write("known.json", text);
        var result = session.Run("lint", "a/quiet.yaml", "--baseline", "known.json", "--today", "2026-01-01");

        Assert.Equal((2, $"clusterspec: {complaint}; write it anew with --write-baseline\n"), (result.Code, result.Error));
    }

    [Fact]
    public void The_configuration_names_a_baseline_from_its_own_folder()
    {
        Remove("  # clusterspec");
        session.Write("a/.clusterspecrc.yaml", "apiVersion: clusterspec/v1\nkind: LintConfiguration\nbaseline: known.json\n");
        session.Write("a/known.json", Entry("quiet.yaml", "audit-log-off", "security.audit", 1));

        Assert.Equal("no findings in a/quiet.yaml\n1 known finding let pass\n", session.Run("lint", "a/quiet.yaml").Output);
    }

    public void Dispose() => session.Dispose();

    private static string Entry(string file, string rule, string path, int count) =>
        $"{{\"version\": 1, \"findings\": [{{\"file\": \"{file}\", \"rule\": \"{rule}\", \"path\": \"{path}\", \"count\": {count}}}]}}";

    private void Remove(string beginning) =>
        session.Write("a/quiet.yaml", string.Join('\n', session.Read("a/quiet.yaml").Split('\n').Where(line => !line.StartsWith(beginning, StringComparison.Ordinal))));
}
