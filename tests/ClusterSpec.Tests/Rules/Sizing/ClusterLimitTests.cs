namespace ClusterSpec.Tests.Rules.Sizing;

public sealed class ClusterLimitTests
{
    [Theory]
    [InlineData(4999, "")]
    [InlineData(5000, "")]
    [InlineData(5001, "error pools[2].addresses")]
    [InlineData(100_000, "error pools[2].addresses")]
    public void Kubernetes_has_five_thousand_nodes(int nodes, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes }.Findings("too-many-nodes"));

    [Theory]
    [InlineData(4, 110, "")]
    [InlineData(4, 111, "warning kubernetes.maxpods")]
    [InlineData(1363, 110, "")]
    [InlineData(1364, 110, "warning kubernetes.maxpods")]
    [InlineData(1364, 109, "")]
    [InlineData(5000, 30, "")]
    [InlineData(5000, 31, "warning kubernetes.maxpods")]
    [InlineData(5001, 110, "")]
    [InlineData(5001, 111, "warning kubernetes.maxpods")]
    public void Kubernetes_has_110_pods_on_a_node_and_150_000_in_all(int nodes, int maxPods, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, More = $"kubernetes: {{ maxPods: {maxPods} }}" }.Findings("too-many-pods"));

    [Theory]
    [InlineData(1001, "events: true", "")]
    [InlineData(1001, "quota: 8Gi", "")]
    [InlineData(1000, "events: false", "")]
    [InlineData(1001, "events: false", "info etcd.events")]
    [InlineData(5001, "events: false", "")]
    public void Events_have_an_etcd_of_their_own_beyond_a_thousand_nodes(int nodes, string etcd, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, More = $"etcd: {{ {etcd} }}" }.Findings("events-share-etcd"));

    [Fact]
    public void Ranges_that_no_number_holds_are_too_many_nodes()
    {
        var spec = new SizedSpec { Nodes = 4 };
        var text = spec.Text.Replace("addresses: 10.64.0.11", "addresses: \"fd00::-fdff:ffff::\"", StringComparison.Ordinal)
            .Replace("addresses: 10.64.4.0-10.64.4.2", "addresses: \"fc00::-fcff:ffff::\"", StringComparison.Ordinal);
        Assert.Contains(ClusterLinter.Lint(text, "sized.yaml").Diagnostics, diagnostic => diagnostic.Rule == "too-many-nodes");
    }
}
