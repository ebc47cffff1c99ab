using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing;
using FsCheck.Xunit;

namespace ClusterSpec.Tests.Rules.Addressing;

public sealed class AddressingRulesTests
{
    public static TheoryData<string, Cluster> Odd => new()
    {
        { "nothing", new Cluster() },
        { "empty lists", new Cluster { Addressing = new() { Nodes = [], Pods = [], Services = [], Reserved = [], LoadBalancers = [] }, Pools = [] } },
        { "unreadable", With("10.0.0.0", "x", "10.0.0.0/33") },
        { "all of IPv4", With("0.0.0.0/0", "0.0.0.0/0", "0.0.0.0/0") },
        { "all of IPv6", With("::/0", "::/0", "::/0") },
        { "the last addresses", With("255.255.255.255/32", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", "255.255.255.254/31") },
        { "three ranges of pods", new Cluster { Addressing = new() { Nodes = ["10.0.0.0/24"], Pods = ["10.0.0.0/8", "fd00::/56", "10.0.0.0/9"], Services = ["fd00::/112"] } } },
        { "hosts without anything", new Cluster { Pools = [new Pool(), new Pool { Nodes = [new Node(), new Node()] }, new Pool { Addresses = new() { Text = "0.0.0.0-255.255.255.255" } }] } },
    };

    [Property(Arbitrary = [typeof(AddressPlanArbitrary)], MaxTest = 300)]
    internal void The_rules_that_compare_ranges_speak_exactly_where_comparing_each_with_each_does(Cluster cluster)
    {
        var effective = EffectiveResolver.Resolve(cluster);
        var oracle = new AddressPlanOracle(effective);
        var known = oracle.Verdicts().Select(verdict => verdict.Rule).ToHashSet(StringComparer.Ordinal);
        var found = Findings(effective).Select(finding => finding.Rule).Where(known.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(oracle.Expected(), found);
    }

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void No_cluster_makes_a_rule_fail(string what, Cluster cluster)
    {
        Assert.All(Findings(EffectiveResolver.Resolve(cluster)), finding => Assert.False(string.IsNullOrWhiteSpace(finding.Message.ToString()), what));
    }

    private static Cluster With(string nodes, string pods, string services) => new()
    {
        Addressing = new()
        {
            Nodes = [nodes, services],
            Pods = [pods],
            Services = [services],
            ClusterDns = "x",
            NodePrefix = new() { Integer = 128 },
            Reserved = [new() { Cidr = nodes }, new()],
            LoadBalancers = [pods, nodes, "10.0.0.9-10.0.0.1"],
        },
        Pools = [new Pool { Name = "a", Roles = [HostRole.ControlPlane], Nodes = [new Node { Address = "255.255.255.255" }, new Node { Address = "x" }] }],
        Network = new() { Calico = new() { Pools = [new CalicoPool { Cidr = nodes }, new CalicoPool { Cidr = services }, new CalicoPool()] } },
        Runtime = new() { Engine = ContainerEngine.Docker },
        Exposure = new() { NodePorts = "99999-1" },
    };

    private static List<Finding> Findings(EffectiveCluster cluster) => [.. AddressingRules.All.SelectMany(rule => rule.Check(cluster))];
}
