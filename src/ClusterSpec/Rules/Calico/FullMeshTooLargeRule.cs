using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Calico;

internal sealed class FullMeshTooLargeRule : ClusterRule
{
    // https://docs.tigera.io/calico/latest/networking/configuring/bgp#full-mesh
    private const int ServesWell = 100;

    // ClusterSpec's own limit: twice what upstream recommends is four times the sessions.
    private const int Most = 200;

    public override RuleDescription Description { get; } = new()
    {
        Name = "full-mesh-too-large",
        Section = "Calico",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "a full mesh of BGP sessions between too many nodes",
        What = "Counts the hosts that run Calico, which are control planes, workers, edge hosts and route reflectors, where each peers with each. More than 100 are a warning, more than 200 an error. "
            + "Nothing is said where no node speaks BGP: all IP pools are VXLAN, the file has neither a section network.calico.bgp nor a pool of route reflectors, and Kubespray is 2.19 or newer, for older ones run BGP in any case.",
        Why = "A full mesh of n nodes is n(n-1)/2 sessions, and every node holds n-1 of them. Each node that comes or goes is told to all others, so that hosts spend their time on BGP and routes settle late.",
        Fix = "Add a pool with the role route-reflector, 2 hosts below 200 nodes and 3 from there on, in different racks. topology: auto then takes them. Or take VXLAN, which needs no BGP.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Calico: full mesh", "https://docs.tigera.io/calico/latest/networking/configuring/bgp#full-mesh"),
            new("Calico: VXLAN does not use BGP", "https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip#encapsulation-types"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Topology, .. CalicoInputs.Nodes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        if (cluster.Network.Calico is not { Bgp: { IsUsed: true, Topology.Value: BgpTopology.FullMesh } bgp } || nodes <= ServesWell)
            yield break;
        Phrase mesh = $"a full mesh of {CountWords.Of(nodes)} nodes is {CountWords.Of(nodes * (nodes - 1) / 2)} BGP sessions";
        var reflectors = WantedReflectors.For(nodes);
        var finding = nodes > Most
            ? Error(bgp.Topology.Path, $"{mesh}, above the limit of {Most} nodes: use {reflectors} route reflectors")
            : Warning(bgp.Topology.Path, $"{mesh}, and serves well up to {ServesWell} nodes: use {reflectors} route reflectors");
        yield return finding with
        {
            Label = DefaultLabel.Of(bgp.Topology, bgp.Topology.Value.Text()),
            Related = NodeCount.Largest(cluster),
            Help = WayOut(cluster, bgp, reflectors),
            Fix = bgp.Topology.IsGiven && cluster.Pools.Any(pool => pool.Has(HostRole.RouteReflector)) ? FindingFix.Set(bgp.Topology.Path, BgpTopology.Auto.Text()).AsUnsafe() : null,
        };
    }

    private static Phrase WayOut(EffectiveCluster cluster, EffectiveBgp bgp, int reflectors)
    {
        if (cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.RouteReflector)) is { } pool)
            return $"set topology to auto, which takes the hosts of pool {ShownText.Quote(pool.Name)}";
        Phrase hosts = $"add a pool of {reflectors} hosts in different racks with roles: [route-reflector]";
        return bgp.Topology.IsGiven ? (Phrase)$"{hosts}, and set topology to auto" : $"{hosts}; topology auto takes them";
    }
}
