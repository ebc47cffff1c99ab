using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class BgpRacksAndTopologyDisagreeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "bgp-racks-and-topology-disagree",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "racks are given for a topology that has none, or none for one that needs them",
        What = "topology top-of-rack needs network.calico.bgp.racks, and racks are for no other topology; auto takes top-of-rack where racks are given and no pool has the role route-reflector.",
        Why = "Without racks nobody peers with anybody. With a full mesh or reflectors beside racks, nodes of different AS numbers peer with each other, and take each other's routes on two ways.",
        Fix = "Leave topology out and give racks, or give the topology and leave racks out.",
        Sources = [new("Calico: configure BGP peering", "https://docs.tigera.io/calico/latest/networking/configuring/bgp")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Topology];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico?.Bgp is not { } bgp)
            yield break;
        var racks = ClusterPath.Root.Network.Calico.Bgp.Racks;
        if (bgp.Topology.Value == BgpTopology.TopOfRack && bgp.Racks.IsEmpty)
            yield return Error(bgp.Topology.Path, "nodes peer with the routers above their rack, and no rack is given: write them below racks, or take topology auto");
        if (bgp.Topology.Value == BgpTopology.TopOfRack || bgp.Racks.IsEmpty)
            yield break;
        var reflectors = cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.RouteReflector));
        yield return Error(racks, $"racks are for topology top-of-rack, and nodes peer by {bgp.Topology.Value.Text()}: {(bgp.Topology.IsGiven ? (Phrase)"take topology top-of-rack, or leave racks out" : "leave racks out, or the role route-reflector")}") with
        {
            Related = bgp.Topology.IsGiven ? [new(bgp.Topology.Path, "the topology")] : reflectors is null ? [] : [new(reflectors.Path.Roles, "topology auto takes these reflectors")],
        };
    }
}
