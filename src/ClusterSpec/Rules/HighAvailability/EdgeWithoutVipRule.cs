using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class EdgeWithoutVipRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "edge-without-vip",
        Section = "HighAvailability",
        Severity = Severity.Warning,
        Title = "several edge hosts share no address",
        What = "Outside development, an edge of two hosts or more without a virtual address is a warning. It may be that a load balancer of somebody else's stands before them.",
        Why = "Names of services lead to one of the hosts, or to all: then a share of all connections goes to a host that is down.",
        Fix = "Give a free address of the hosts' subnet as virtual address, and keepalived to carry it.",
        Sources = [new("keepalived.conf", "https://github.com/acassen/keepalived/blob/master/doc/man/man5/keepalived.conf.5.in")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Environment, ClusterPath.Root.Exposure.Edge, ClusterPath.Root.Addressing, ClusterPath.Root.ControlPlane.Endpoint,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var hosts = cluster.Exposure.EdgeHosts;
        if (!cluster.IsProduction || cluster.Exposure is not { Edge: not null, EdgeVip.Value: null } || hosts.Length < 2)
            yield break;
        var example = FreeAddress.Near(cluster, hosts) is { } free ? (Phrase)$", for example {free}" : null;
        yield return Warning(ClusterPath.Root.Exposure.Edge, $"the edge is {hosts.Length} hosts, and no address moves between them: give exposure.edge.vip{example}, with keepalived");
    }
}
