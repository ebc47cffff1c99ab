using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class LoadBalancerRangeContainsHostRule : ClusterRule
{
    private const int MostPlaces = 3;

    public override RuleDescription Description { get; } = new()
    {
        Name = "load-balancer-range-contains-host",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a load-balancer range has an address that is taken",
        What = "Looks for addresses of hosts, virtual addresses, the API's address and BGP peers inside the ranges of addressing.loadBalancers. One is an error, reported once for each range. A range inside a node subnet without such addresses is as it should be.",
        Why = "A service that is given the address of a host answers ARP for it and takes the host's traffic: the host disappears from the network now and then, for no reason that anybody sees.",
        Fix = "Cut the range so that it leaves these addresses out.",
        Sources = [AddressingSources.MetalLb, new("MetalLB: a pool that contains the address of a node", "https://github.com/metallb/metallb/issues/2700")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.LoadBalancers, ClusterPath.Root.ControlPlane.Endpoint, ClusterPath.Root.Exposure.Edge.Vip,
        ClusterPath.Root.Network.Calico.Bgp.Peers.Any.Address, .. HostInputs.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var ranges = new RangeIndex(AddressPlan.LoadBalancers(cluster));
        var free = new NodeSpace(cluster);
        var taken = from address in Addresses(cluster)
                    let range = ranges.Containing(address.Address)
                    where range is not null
                    group address by range;
        return taken.Select(found => Contains(found.Key, [.. found], free));
    }

    private Finding Contains(PlanRange range, ImmutableArray<TakenAddress> taken, NodeSpace free)
    {
        var more = taken.Length > 1 ? (Phrase)$" and {CountWords.Of(taken.Length - 1)} more" : null;
        return Error(range.Path, $"{range.Subject} contains {taken[0].Subject}{more}") with
        {
            Label = $"{AddressCount.Of(range.Range.Count)}, {AddressCount.Number((UInt128)taken.Length)} of them taken",
            Help = taken.Length == 1
                ? (Phrase)$"cut the range so that it leaves {taken[0].Address} out, or take another{free.Range(range)}"
                : $"cut the range so that it leaves them out, or take another{free.Range(range)}",
            Related = [.. taken.Take(MostPlaces).Select(address => address.Related)],
        };
    }

    private static IEnumerable<TakenAddress> Addresses(EffectiveCluster cluster) =>
        ClusterAddresses.Hosts(cluster).Select(host => new TakenAddress(host.Address, host, null))
            .Concat(ClusterAddresses.Shared(cluster).Select(shared => new TakenAddress(shared.Address, null, shared)));

    // Words are made for what is found only: a cluster has thousands of hosts.
    private readonly record struct TakenAddress(IpAddress Address, HostAddress? Host, SharedAddress? Shared)
    {
        public Phrase? Subject => Host is { } host ? (Phrase)$"{host.Name} {Address}" : Shared?.Subject;

        public RelatedPath Related => Host?.Related ?? Shared?.Related ?? default;
    }
}
