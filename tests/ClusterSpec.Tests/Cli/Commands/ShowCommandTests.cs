using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class ShowCommandTests : IDisposable
{
    private const string File = "clusterspec.yaml";

    private readonly CliSession session = new();

    public static TheoryData<string> Clusters =>
        [.. Directory.EnumerateDirectories(Repository.Path("tests", "fixtures", "clusters")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("outline")]
    [InlineData("large")]
    [InlineData("small")]
    public void A_file_is_shown_with_every_default_and_its_origin(string cluster)
    {
        session.WriteFixture(File, "clusters", cluster, "clusterspec.yaml");
        var result = session.Run("show", File);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Repository.AssertEqualsFile(Repository.Path("tests", "fixtures", "show", $"{cluster}.yaml"), result.Output);
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void What_is_shown_is_the_same_cluster(string cluster)
    {
        session.WriteFixture(File, "clusters", cluster, "clusterspec.yaml");
        var shown = session.Run("show", File).Output;
        session.Write("shown.yaml", shown);
        Assert.Equal(Rules(session.Read(File)), Rules(shown));
        Assert.Equal(Values(session.Read(File)), Values(shown));
        Assert.Equal(WithoutOrigins(shown), WithoutOrigins(session.Run("show", "shown.yaml").Output));
    }

    [Fact]
    public void A_file_with_errors_is_shown_as_far_as_it_can_be_read()
    {
        session.Write(File, Minimal.Replace("1.35.4", "new", StringComparison.Ordinal));
        var result = session.Run("show", File);
        Assert.Equal(1, result.Code);
        Assert.Equal("clusterspec: clusterspec.yaml has 1 error: `clusterspec lint clusterspec.yaml` says which; what could not be read counts as not given\n", result.Error);
        Assert.Contains("  name: one  ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_not_shown()
    {
        session.Write(File, Minimal.Replace("name: one", "name: one\n  description: https://admin:hunter22@example.com/x", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter22", session.Run("show", File).Output + session.Run("show", File, "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_path_value_origin_and_place()
    {
        session.Write(File, Minimal);
        var json = session.Run("show", File, "--format", "json").Output.ReplaceLineEndings("\n");
        Assert.Contains("\"path\": \"metadata.name\",\n      \"value\": \"one\",\n      \"origin\": \"given\",\n      \"line\": 4,\n      \"column\": 9\n", json, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"network.mtu\",\n      \"value\": 1500,\n      \"origin\": \"derived\",\n      \"reason\": \"the platform bare-metal\"\n", json, StringComparison.Ordinal);
    }

    public void Dispose() => session.Dispose();

    private const string Minimal = """
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata:
          name: one
          environment: development
        versions:
          kubernetes: 1.35.4
        addressing:
          nodes: [192.168.56.0/24]
        pools:
          - name: all
            roles: [control-plane, etcd, worker]
            machine: { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi }, nic: 10G }
            addresses: 192.168.56.11

        """;

    private static List<(string, Severity)> Rules(string text) =>
        [.. ClusterLinter.Lint(text, File).Diagnostics.Select(finding => (finding.Rule, finding.Severity)).Order()];

    private static List<(string, string)> Values(string text) =>
        [.. EffectiveValues.Of(ClusterLinter.Lint(text, File).Effective ?? throw new InvalidOperationException("no cluster")).Select(value => (value.Path, value.Text))];

    private static List<string> WithoutOrigins(string text) => [.. text.Split('\n').Select(line => line.Split(" # ")[0].TrimEnd())];
}
