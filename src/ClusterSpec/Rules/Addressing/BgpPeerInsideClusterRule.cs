using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class BgpPeerInsideClusterRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "bgp-peer-inside-cluster",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a BGP peer has an address of the cluster's own",
        What = "Looks for each router of network.calico.bgp.peers among the hosts that run Calico, the virtual addresses, and in the ranges of pods and services. It is an error. Routers usually lie in a node subnet, and may.",
        Why = "Peers are routers outside the cluster. A node that peers with itself, with a neighbour it has a session with already, or with a pod's address gets no session, and the fabric learns no routes.",
        Fix = "Give the router's own address, usually the one of the rack's switch in the node subnet.",
        Sources = [new("Calico: BGP peer", "https://docs.tigera.io/calico/latest/reference/resources/bgppeer")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.Peers.Any.Address, ClusterPath.Root.ControlPlane.Endpoint,
        ClusterPath.Root.Exposure.Edge.Vip, ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services,
        ClusterPath.Root.Pools.Any.Roles, .. HostInputs.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var peers = ClusterAddresses.Peers(cluster);
        if (peers.IsEmpty)
            yield break;
        var taken = new Dictionary<IpAddress, (Phrase Words, RelatedPath Place)>();
        foreach (var door in ClusterAddresses.FrontDoors(cluster))
            taken.TryAdd(door.Address, (door.Noun, door.Related));
        foreach (var host in ClusterAddresses.Hosts(cluster).Where(host => host.Host.Pool.RunsKubelet))
            taken.TryAdd(host.Address, ($"the address of {host.Name}", host.Related));
        var own = new RangeIndex([.. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster)]);
        var subnets = new RangeIndex(AddressPlan.Nodes(cluster));
        foreach (var peer in peers)
        {
            if (taken.TryGetValue(peer.Address, out var other))
                yield return Error(peer.Path, $"{peer.Subject} is {other.Words}") with { Help = "give the address of the router outside the cluster", Related = [other.Place] };
            else if (subnets.Containing(peer.Address) is null && own.Containing(peer.Address) is { } range)
                yield return Error(peer.Path, $"{peer.Subject} lies inside {range.Subject}") with { Help = $"give the address of the router outside the cluster, or {range.Noun} another range", Related = [range.Related] };
        }
    }
}
