using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>The limits of the full mesh and of route reflectors.</summary>
public sealed class CalicoRouteExchangeTests
{
    private const string Ipip = "{ calico: { encapsulation: ipip } }";

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, Severity.Warning)]
    [InlineData(200, Severity.Warning)]
    [InlineData(201, Severity.Error)]
    public void A_full_mesh_is_warned_of_above_100_nodes_and_refused_above_200(int nodes, Severity? expected)
    {
        Assert.Equal(expected, new CalicoSpec { Nodes = nodes, Network = Ipip }.SeverityOf("full-mesh-too-large"));
    }

    [Theory]
    [InlineData(101, "5,050 BGP sessions", "use 2 route reflectors")]
    [InlineData(199, "19,701 BGP sessions", "use 2 route reflectors")]
    [InlineData(200, "19,900 BGP sessions", "use 3 route reflectors")]
    [InlineData(5000, "12,497,500 BGP sessions", "use 3 route reflectors")]
    public void A_full_mesh_is_reported_with_its_sessions_and_the_reflectors_it_needs(int nodes, string sessions, string wayOut)
    {
        var finding = Assert.Single(new CalicoSpec { Nodes = nodes, Network = Ipip }.Findings("full-mesh-too-large"));
        Assert.Contains(sessions, finding.Message.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(wayOut, finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ calico: { encapsulation: vxlan } }", false)]
    [InlineData("{ calico: { encapsulation: vxlan-cross-subnet } }", false)]
    [InlineData("{ calico: { encapsulation: vxlan, bgp: { topology: auto } } }", true)]
    [InlineData("{ calico: { encapsulation: none } }", true)]
    [InlineData("{ calico: { encapsulation: ipip-cross-subnet } }", true)]
    [InlineData("{ calico: { pools: [{ name: a1, cidr: 10.128.0.0/15, encapsulation: vxlan }, { name: b1, cidr: 10.130.0.0/15, encapsulation: none }] } }", true)]
    [InlineData("{ plugin: flannel, flannel: { backend: vxlan } }", false)]
    public void There_is_a_mesh_only_where_nodes_speak_bgp(string network, bool isMesh)
    {
        Assert.Equal(isMesh ? Severity.Error : null, new CalicoSpec { Nodes = 250, Network = network }.SeverityOf("full-mesh-too-large"));
    }

    [Theory]
    [InlineData("1.22.2", Severity.Error)]
    [InlineData("1.24.6", null)]
    public void Kubespray_before_2_19_makes_a_mesh_for_VXLAN_too(string kubernetes, Severity? expected)
    {
        Assert.Equal(expected, new CalicoSpec { Kubernetes = kubernetes, Nodes = 250, Network = "{ calico: { encapsulation: vxlan } }" }.SeverityOf("full-mesh-too-large"));
    }

    [Theory]
    [InlineData(1, 3, Severity.Error)]
    [InlineData(1, 250, Severity.Error)]
    [InlineData(2, 199, null)]
    [InlineData(2, 200, Severity.Warning)]
    [InlineData(3, 200, null)]
    [InlineData(3, 5000, null)]
    public void Two_reflectors_are_enough_below_200_nodes_and_three_from_there_on(int reflectors, int nodes, Severity? expected)
    {
        Assert.Equal(expected, new CalicoSpec { Nodes = nodes, Reflectors = reflectors, Network = Ipip }.SeverityOf("too-few-route-reflectors"));
    }

    [Theory]
    [InlineData(199, "add a pool of 2 hosts with it")]
    [InlineData(200, "add a pool of 3 hosts with it")]
    public void Reflectors_without_a_pool_are_reported_with_the_number_to_take(int nodes, string wayOut)
    {
        var spec = new CalicoSpec { Nodes = nodes, Network = "{ calico: { encapsulation: ipip, bgp: { topology: route-reflectors } } }" };
        var finding = Assert.Single(spec.Findings("too-few-route-reflectors"));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.EndsWith(wayOut, finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_measured_by_more_nodes_than_a_cluster_can_have()
    {
        const string many = "addresses: '::-ffff::'";
        Assert.DoesNotContain(With("worker", many, many), diagnostic => diagnostic.Rule is "full-mesh-too-large" or "fewer-blocks-than-nodes");
    }

    [Fact]
    public void Reflectors_behind_more_hosts_than_are_expanded_are_still_counted()
    {
        var findings = With("route-reflector", "addresses: 10.41.0.0-10.41.255.255", "addresses: 10.40.9.1-10.40.9.3");
        Assert.DoesNotContain(findings, diagnostic => diagnostic.Rule is "full-mesh-too-large" or "too-few-route-reflectors");
    }

    // Two pools more, the first of workers.
    private static ImmutableArray<Diagnostic> With(string roleOfSecond, string first, string second)
    {
        const string machine = "machine: { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi }, nic: 1G }";
        var spec = new CalicoSpec { Network = "{ calico: { encapsulation: ipip, bgp: { asNumber: 64512 } } }" };
        var text = $"{spec}\n  - {{ name: many, roles: [worker], {machine}, {first} }}\n  - {{ name: more, roles: [{roleOfSecond}], {machine}, {second} }}\n";
        return ClusterLinter.Lint(text, "clusterspec.yaml").Diagnostics;
    }
}
