using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Calico;

internal sealed class TooFewRouteReflectorsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "too-few-route-reflectors",
        Section = "Calico",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "too few route reflectors for the cluster",
        What = "Counts the hosts of pools with the role route-reflector where the topology is route-reflectors. None or one is an error. Two are a warning from 200 nodes on, which are the hosts that run Calico.",
        Why = "All nodes learn all routes from the reflectors. While a single one is away, routes are withdrawn and pods on different hosts stop to reach each other. With two, maintenance of one leaves the cluster on the other.",
        Fix = "Give the pool of route reflectors more hosts, in different racks, or take topology: full-mesh in a small cluster.",
        Sources =
        [
            new("Calico: route reflectors", "https://docs.tigera.io/calico/latest/networking/configuring/bgp#route-reflectors"),
            new("RFC 4456: redundant route reflectors", "https://www.rfc-editor.org/rfc/rfc4456#section-7"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Topology, .. CalicoInputs.Nodes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp: { Topology.Value: BgpTopology.RouteReflectors } bgp })
            yield break;
        var nodes = cluster.KubernetesNodeCount;
        var count = cluster.RouteReflectorCount;
        var wanted = WantedReflectors.For(nodes);
        var pool = cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.RouteReflector));
        if (pool is null)
            yield return Error(bgp.Topology.Path, $"the topology is route-reflectors and no pool has the role route-reflector: add a pool of {wanted} hosts with it");
        else if (count < 2)
            yield return Error(pool.Path.Roles, $"a single route reflector hands on every route of {CountWords.Of(nodes, "node")}, and while it is away there is none: take {wanted}");
        else if (count < wanted && NodeCount.Measured(cluster) > 0)
            yield return Warning(pool.Path.Roles, $"{count} route reflectors serve {CountWords.Of(nodes)} nodes, and while one is maintained a single one is left: take {wanted} from {WantedReflectors.SpareFrom} nodes on");
    }
}
