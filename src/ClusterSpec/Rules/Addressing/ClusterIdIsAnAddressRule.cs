using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ClusterIdIsAnAddressRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cluster-id-is-an-address",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the route reflectors' cluster id is an address that is in use",
        What = "Where route reflectors are used, looks for network.calico.bgp.clusterId among the addresses of hosts, virtual addresses and BGP peers, and in the ranges of pods and services. It is an error. That the id has the form of an IPv4 address is checked by its form.",
        Why = "Calico wants an address that nothing has. A reflector that is given no cluster id uses its router id, which is its address, and drops every route that has passed a cluster of that id: two that share one by accident lose routes without a word.",
        Fix = "Take an address of class E, which nobody has, for example 244.0.0.1.",
        Sources =
        [
            new("Calico: configure BGP peering, route reflectors", "https://docs.tigera.io/calico/latest/networking/configuring/bgp#configure-a-node-to-act-as-a-route-reflector"),
            new("RFC 4456: BGP route reflection, avoiding loops", "https://www.rfc-editor.org/rfc/rfc4456#section-8"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.ClusterId, ClusterPath.Root.Network.Calico.Bgp.Topology,
        ClusterPath.Root.Network.Calico.Bgp.Peers.Any.Address, ClusterPath.Root.ControlPlane.Endpoint, ClusterPath.Root.Exposure.Edge.Vip,
        ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services, ClusterPath.Root.Pools.Any.Roles, .. HostInputs.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico?.Bgp is not { Topology.Value: BgpTopology.RouteReflectors, ClusterId: { Value: { } id } given })
            return [];
        var addresses = ClusterAddresses.Hosts(cluster).Where(host => host.Address == id).Select(host => ((Phrase)$"the address of {host.Name}", host.Related))
            .Concat(ClusterAddresses.FrontDoors(cluster).Where(door => door.Address == id).Select(door => (door.Noun, door.Related)))
            .Concat(ClusterAddresses.Peers(cluster).Where(peer => peer.Address == id).Select(peer => ((Phrase)"the address of a BGP peer", peer.Related)));
        var range = new RangeIndex([.. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster)]).Containing(id);
        var ranges = range is null ? [] : new[] { ((Phrase)$"an address of {range.Subject}", range.Related) };
        return addresses.Concat(ranges).Take(1).Select(found => Error(given.Path, $"the cluster id {id} is {found.Item1}") with
        {
            Help = "take an address of class E, which nobody has, for example 244.0.0.1",
            Related = [found.Item2],
        });
    }
}
