using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class HostInNoBgpRackRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "host-in-no-bgp-rack",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "a node is in none of the racks that BGP is planned by",
        What = "Where nodes peer with the routers above their rack (topology top-of-rack), each host that runs Calico must be in a rack of network.calico.bgp.racks.",
        Why = "There is no full mesh then. A node that no rack has peers with nobody, and its pods reach no other node and are reached by none.",
        Fix = "Give the host its rack (rack of a host, racks of a range), or the rack its routers in network.calico.bgp.racks.",
        Sources = [new("Calico: configure BGP peering", "https://docs.tigera.io/calico/latest/networking/configuring/bgp")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Topology, ClusterPath.Root.Pools];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp: { Topology.Value: BgpTopology.TopOfRack, Racks: { IsEmpty: false } racks } } calico)
            yield break;
        var known = racks.Select(rack => rack.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var pool in calico.Hosts.Where(host => host.Rack is null || !known.Contains(host.Rack)).GroupBy(host => host.Pool))
        {
            var host = pool.First();
            var isListed = host.Pool.Written.Nodes is not null;
            var count = pool.Count();
            var name = ShownText.Of(host.Label);
            var where = host.Rack is { } rack ? (Phrase)$"in rack {ShownText.Quote(rack)}, which network.calico.bgp.racks does not name" : "in no rack";
            var names = NameList.Of(racks.Select(one => ShownText.Quote(one.Name)));
            yield return Error(isListed ? host.Path : host.Pool.Path, count == 1
                ? (Phrase)$"{name} is {where}, and would peer with nobody: give it one of {names}"
                : $"{CountWords.Of(count, "host")} of {ShownText.Of(host.Pool.Name)}, {name} first, are {where}, and would peer with nobody: give them one of {names}") with
            {
                Related = [new(ClusterPath.Root.Network.Calico.Bgp.Racks, "the racks that have routers")],
            };
        }
    }
}
