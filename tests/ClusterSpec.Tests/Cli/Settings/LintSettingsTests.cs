namespace ClusterSpec.Tests.Cli.Settings;

/// <summary>What the command line and <c>.clusterspecrc.yaml</c> ask of a check.</summary>
public sealed class LintSettingsTests : IDisposable
{
    private const string Head = "apiVersion: clusterspec/v1\nkind: LintConfiguration\n";

    private readonly CliSession session = new();

    // One finding in the recommended profile: the warning audit-log-off.
    public LintSettingsTests() => session.WriteFixture("a/b/quiet.yaml", "linting", "suppression-malformed", "bad-place.yaml");

    [Fact]
    public void The_nearest_configuration_above_a_file_is_read_and_no_other()
    {
        session.Write(".clusterspecrc.yaml", Head + "profile: minimal\n");
        Assert.Equal("no findings in a/b/quiet.yaml\n", session.Run("lint", "a/b/quiet.yaml").Output);

        session.Write("a/.clusterspecrc.yaml", Head + "severities: { audit-log-off: error }\n");
        Assert.Contains("error[audit-log-off]", session.Run("lint", "a/b/quiet.yaml").Output, StringComparison.Ordinal);
        Assert.Contains("warning[audit-log-off]", session.Run("lint", "a/b/quiet.yaml", "--no-config").Output, StringComparison.Ordinal);
        Assert.Equal("no findings in a/b/quiet.yaml\n", session.Run("lint", "a/b/quiet.yaml", "--config", ".clusterspecrc.yaml").Output);
    }

    [Fact]
    public void Overrides_are_for_the_files_that_their_globs_name_and_the_last_wins()
    {
        session.Write("a/.clusterspecrc.yaml", Head + "overrides:\n  - { files: [b/**], severities: { audit-log-off: error } }\n  - { files: ['**/quiet.yaml'], severities: { audit-log-off: info } }\n  - { files: [quiet.yaml], severities: { audit-log-off: off } }\n");

        Assert.Contains("info[audit-log-off]", session.Run("lint", "a/b/quiet.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_wins_over_the_configuration()
    {
        session.Write(".clusterspecrc.yaml", Head + "profile: minimal\nseverities: { audit-log-off: error }\n");

        Assert.Contains("info[audit-log-off]", session.Run("lint", "a/b/quiet.yaml", "--severity", "audit-log-off=info").Output, StringComparison.Ordinal);
        Assert.Contains("suppression-malformed", session.Run("lint", "a/b/quiet.yaml", "--profile", "recommended").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Excluded_files_are_passed_by_and_counted()
    {
        session.Write(".clusterspecrc.yaml", Head + "exclude: [a/**]\n");
        session.WriteFixture("good.yaml", "rules", "etcd-stacked", "good.yaml");

        Assert.Equal("no findings in good.yaml\n1 file excluded by the configuration\n", session.Run("lint", "**/*.yaml").Output);
    }

    [Fact]
    public void The_production_profile_says_more()
    {
        session.WriteFixture("good.yaml", "rules", "etcd-stacked", "good.yaml");

        Assert.Equal("no findings in good.yaml\n", session.Run("lint", "good.yaml").Output);
        Assert.Contains("warning[pod-security-not-chosen]", session.Run("lint", "good.yaml", "--profile", "production").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--severity: etcd-even-members cannot be made milder", "--severity", "etcd-even-members=off")]
    [InlineData("--severity: there is no rule 'audit-log-of' (did you mean audit-log-off?)", "--severity", "audit-log-of=error")]
    [InlineData("--severity takes a rule and a level, as in audit-log-off=error, not 'audit-log-off'", "--severity", "audit-log-off")]
    [InlineData("--severity does not take the level 'loud': take error, warning, info, off", "--severity", "audit-log-off=loud")]
    [InlineData("--today takes a day such as 2027-03-01, not '1.3.2027'", "--today", "1.3.2027")]
    [InlineData("--config and --no-config cannot be given together", "--config", "x.yaml", "--no-config")]
    [InlineData("--baseline and --write-baseline cannot be given together", "--baseline", "x.json", "--write-baseline", "x.json")]
    public void What_cannot_be_meant_is_a_fault_of_usage(string complaint, params string[] arguments) =>
        Assert.Equal(new CliResult(2, "", $"clusterspec: {complaint}\n"), session.Run(["lint", "a/b/quiet.yaml", .. arguments]));

    [Fact]
    public void Comments_expire_by_the_day_that_is_given_or_by_that_of_the_clock()
    {
        session.WriteFixture("dated.yaml", "linting", "suppression-expired", "good.yaml");

        Assert.Equal("no findings in dated.yaml\n1 finding let pass by comments\n", session.Run("lint", "dated.yaml", "--today", "2027-01-01").Output);
        session.Today = new DateOnly(2027, 1, 2);
        Assert.Contains("suppression-expired", session.Run("lint", "dated.yaml").Output, StringComparison.Ordinal);
        Assert.Contains("nothing was rendered", session.Run("render", "dated.yaml", "--out", "out", "--strict").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_may_be_ignored_stops_no_rendering()
    {
        session.Write("slow.yaml", File.ReadAllText(session.Path("a/b/quiet.yaml")).Replace("type: ssd", "type: hdd", StringComparison.Ordinal));
        Assert.Contains("nothing was rendered", session.Run("render", "slow.yaml", "--out", "out").Error, StringComparison.Ordinal);

        session.Write("slow.yaml", "# clusterspec: ignore-file disk-not-ssd -- a lab\n" + session.Read("slow.yaml"));
        Assert.Equal((0, ""), (session.Run("render", "slow.yaml", "--out", "out").Code, session.Run("render", "slow.yaml", "--out", "out").Error));
    }

    [Fact]
    public void Languages_of_the_configuration_are_those_that_are_spoken()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(ClusterSpec.Configuration.ConfigurationSchema.Text());

        Assert.Equal(
            ClusterSpec.Languages.Language.Names,
            schema.RootElement.GetProperty("definitions").GetProperty("lang").GetProperty("enum").EnumerateArray().Select(word => word.GetString() ?? ""));
    }

    public void Dispose() => session.Dispose();
}
