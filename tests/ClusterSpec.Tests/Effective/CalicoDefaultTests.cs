using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Tests.Rules;

namespace ClusterSpec.Tests.Effective;

/// <summary>What Calico is given where the file says nothing.</summary>
public sealed class CalicoDefaultTests
{
    [Theory]
    [InlineData("bare-metal", "3.19.4", "{}", Encapsulation.Ipip)]
    [InlineData("bare-metal", "3.20.0", "{}", Encapsulation.VxlanCrossSubnet)]
    [InlineData("azure", "3.19.4", "{}", Encapsulation.Vxlan)]
    [InlineData("azure", "3.20.0", "{}", Encapsulation.VxlanCrossSubnet)]
    [InlineData("gcp", "3.19.4", "{}", Encapsulation.Ipip)]
    [InlineData("gcp", "3.20.0", "{}", Encapsulation.Vxlan)]
    [InlineData("aws", "3.19.4", "{}", Encapsulation.Ipip)]
    [InlineData("aws", "3.20.0", "{}", Encapsulation.Vxlan)]
    [InlineData("aws", "3.20.0", "{ sourceDestCheck: false }", Encapsulation.VxlanCrossSubnet)]
    public void The_encapsulation_is_one_that_the_platform_carries(string platform, string calico, string cloud, Encapsulation expected)
    {
        var spec = new CalicoSpec { Platform = platform, Cloud = cloud, Network = $"{{ calico: {{ version: {calico} }} }}" };
        Assert.Equal(expected, Calico(spec).Encapsulation.Value);
    }

    [Theory]
    [InlineData("3.19.4", Encapsulation.None)]
    [InlineData("3.22.0", Encapsulation.None)]
    [InlineData("3.23.0", Encapsulation.VxlanCrossSubnet)]
    public void IPv6_is_given_an_encapsulation_that_the_release_has(string calico, Encapsulation expected)
    {
        var spec = new CalicoSpec { IsDualStack = true, Network = $"{{ calico: {{ version: {calico} }} }}" };
        Assert.Equal(expected, Calico(spec).Pools[1].Encapsulation.Value);
    }

    [Theory]
    [InlineData("etcd", 5000, 0)]
    [InlineData("kubernetes", 50, 0)]
    [InlineData("kubernetes", 51, 3)]
    [InlineData("kubernetes", 601, 4)]
    [InlineData("kubernetes", 5000, 20)]
    public void Typha_runs_where_many_nodes_ask_the_API_server(string datastore, int nodes, int expected)
    {
        var spec = new CalicoSpec { Nodes = nodes, Network = $"{{ calico: {{ datastore: {datastore} }} }}" };
        Assert.Equal(expected, Calico(spec).TyphaReplicas.Value);
    }

    private static EffectiveCalico Calico(CalicoSpec spec) => spec.Lint().Effective?.Network.Calico ?? throw new InvalidOperationException("no Calico");
}
