using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ReservedRangeInUseRule : ClusterRule
{
    private const int MostPlaces = 3;

    public override RuleDescription Description { get; } = new()
    {
        Name = "reserved-range-in-use",
        Section = "Addressing",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "the cluster uses a range that the file reserves",
        What = "Holds every range of addressing.reserved against node subnets, pods, services, load-balancer ranges, announced external ranges, the API's address and virtual addresses; reserved ranges may lie on each other. A shared address is an error. A reserved range inside a larger node subnet is a warning as long as no host, virtual address or load-balancer range lies in it.",
        Why = "Whoever has a reserved address, be it an office or another cluster, is no longer reached from the cluster's hosts and pods: they take the address for one of their own.",
        Fix = "Take other addresses for the cluster, or take the range out of addressing.reserved if nobody has it any more.",
        Sources = [AddressingSources.ClusterNetworking],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.Reserved, ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services,
        ClusterPath.Root.Addressing.LoadBalancers, ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.ExternalIPs, ClusterPath.Root.ControlPlane.Endpoint,
        ClusterPath.Root.Exposure.Edge.Vip, .. HostInputs.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var reserved = AddressPlan.Reserved(cluster);
        if (reserved.IsEmpty)
            return [];
        var used = UsedByNodeSubnet(cluster, new RangeIndex(reserved));
        return Keeping.Off(cluster, reserved, Error, overlap => NodeSubnet(overlap, used[overlap.Moving]));
    }

    private Finding NodeSubnet(Overlap overlap, IEnumerable<RelatedPath> used)
    {
        if (overlap.Others.Any(other => other.Range.Contains(overlap.Moving.Range)))
            return overlap.Describe(Error(overlap.Path, overlap.Message), $"put the hosts into a subnet outside {overlap.OthersText}, or take that range out of addressing.reserved");
        var inside = used.ToList();
        if (inside.Count == 0)
            return overlap.Describe(Warning(overlap.Path, overlap.Message), $"keep everything off {overlap.OthersText}; if it is a network of its own, its hosts are not reached from {overlap.Moving.Range}: take another node subnet");
        var more = inside.Count > 1 ? (Phrase)$" and {inside.Count - 1} more" : null;
        var finding = Error(overlap.Path, $"{overlap.Message}, which is in use: {inside[0].Message}{more}");
        return overlap.Describe(finding, $"move what lies in {overlap.OthersText}, or take that range out of addressing.reserved") with
        {
            Related = [.. overlap.Related, .. inside.Take(MostPlaces)],
        };
    }

    // What lies in a reserved range inside a node subnet, by that subnet.
    private static ILookup<PlanRange, RelatedPath> UsedByNodeSubnet(EffectiveCluster cluster, RangeIndex reserved)
    {
        var nodes = new RangeIndex(AddressPlan.Nodes(cluster));
        var hosts = ClusterAddresses.Hosts(cluster).Where(host => reserved.Containing(host.Address) is not null)
            .Select(host => (Range: IpRange.Of(host.Address), Place: host.Related));
        var doors = ClusterAddresses.FrontDoors(cluster).Where(door => reserved.Containing(door.Address) is not null)
            .Select(door => (Range: IpRange.Of(door.Address), Place: door.Related));
        var balancers = AddressPlan.LoadBalancers(cluster).Where(range => reserved.Overlapping(range.Range) is not null)
            .Select(range => (range.Range, Place: new RelatedPath(range.Path, $"{range.Subject} lies in it")));
        return (from used in hosts.Concat(doors).Concat(balancers)
                let subnet = nodes.Containing(used.Range)
                where subnet is not null
                select (subnet, used.Place)).ToLookup(pair => pair.subnet, pair => pair.Place);
    }
}
