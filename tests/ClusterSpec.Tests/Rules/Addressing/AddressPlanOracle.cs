using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Tests.Rules.Addressing;

/// <summary>Says which rules have to speak by comparing each range with each.</summary>
internal sealed class AddressPlanOracle(EffectiveCluster cluster)
{
    private readonly IpRange[] nodes = [.. cluster.Addressing.Nodes.Select(network => network.Cidr.Range)];
    private readonly IpRange[] pods = [.. cluster.Addressing.Pods.Select(network => network.Cidr.Range)];
    private readonly IpRange[] services = [.. cluster.Addressing.Services.Select(network => network.Cidr.Range)];
    private readonly IpRange[] reserved = [.. cluster.Addressing.Reserved.Select(range => range.Network.Cidr.Range)];
    private readonly IpRange[] balancers = [.. cluster.Addressing.LoadBalancers.Select(range => range.Range)];
    private readonly IpRange[] pools = [.. (cluster.Network.Calico?.Pools ?? []).Where(pool => pool.IsWritten).Select(pool => pool.Network?.Cidr.Range).OfType<IpRange>()];
    private readonly IpRange[] external =
    [
        .. (cluster.Network.Calico?.Bgp.ServiceAdvertisement?.ExternalIPs ?? []).Select(text => Cidr.TryParse(text, out var cidr, out _) ? cidr.Range : (IpRange?)null).OfType<IpRange>(),
    ];

    private readonly IpRange[] hosts = [.. cluster.Hosts.SelectMany(host => new[] { host.Address, host.SecondaryAddress }).OfType<IpAddress>().Select(IpRange.Of)];
    private readonly IpRange[] doors = [.. new[] { cluster.ControlPlane.Vip.Value, cluster.Exposure.EdgeVip.Value }.OfType<IpAddress>().Select(IpRange.Of)];
    private readonly IpRange[] peers = [.. (cluster.Network.Calico?.Bgp.Peers ?? []).Select(peer => IpRange.Of(peer.Address))];

    /// <summary>Names of the rules, sorted.</summary>
    public IEnumerable<string> Expected() => Verdicts().Where(verdict => verdict.Speaks).Select(verdict => verdict.Rule).Order(StringComparer.Ordinal);

    /// <summary>Every rule that the oracle knows.</summary>
    public IEnumerable<(string Rule, bool Speaks)> Verdicts()
    {
        IpRange[] own = [.. pods, .. services];
        yield return ("pod-cidr-overlaps-service-cidr", Meet(pods, services));
        yield return ("pod-cidr-overlaps-node-cidr", Meet(pods, nodes));
        yield return ("service-cidr-overlaps-node-cidr", Meet(services, nodes));
        yield return ("node-cidrs-overlap", MeetThemselves(nodes));
        yield return ("calico-pools-overlap", MeetThemselves(pools));
        yield return ("calico-pool-outside-pods", pools.Any(pool => !pods.Any(range => range.Contains(pool))));
        yield return ("load-balancer-ranges-overlap", MeetThemselves(balancers));
        yield return ("load-balancer-range-contains-host", Meet(balancers, [.. hosts, .. doors, .. peers]));
        yield return ("duplicate-node-address", MeetThemselves(hosts));
        yield return ("vip-is-a-node-address", Meet(doors, hosts));
        yield return ("vip-given-twice", MeetThemselves(doors));
        yield return ("cluster-dns-outside-services", cluster.Addressing.ClusterDns is { IsGiven: true, Value: { } dns } && !Meet([IpRange.Of(dns)], services));
        yield return ("node-address-in-pods", Meet(Stray(hosts), pods));
        yield return ("node-address-in-services", Meet(Stray(hosts), services));
        yield return ("node-address-outside-node-cidrs", Stray(hosts).Any(host => !Meet([host], own)));
        yield return ("external-range-overlaps-cluster-range", Meet(Stray([.. balancers, .. external]), own));
        yield return ("vip-in-pods-or-services", Meet(Stray(doors), own));
        yield return ("reserved-range-in-use", Meet(reserved, [.. nodes, .. own, .. Stray([.. balancers, .. external, .. doors])]));
        yield return ("bgp-peer-inside-cluster", Meet(peers, [.. hosts, .. doors]) || Meet(Stray(peers), own));
        yield return ("cluster-id-is-an-address", cluster.Network.Calico?.Bgp.ClusterId.Value is { } id && Meet([IpRange.Of(id)], [.. hosts, .. doors, .. peers, .. own]));
    }

    private static bool Meet(IpRange[] left, IpRange[] right) => left.Any(range => right.Any(other => range.Intersect(other) is not null));

    private static bool MeetThemselves(IpRange[] ranges) => ranges.Where((range, index) => Meet([range], ranges[..index])).Any();

    // What lies in a node subnet as a whole is explained by what the subnet meets.
    private IpRange[] Stray(IpRange[] ranges) => [.. ranges.Where(range => !nodes.Any(subnet => subnet.Contains(range)))];
}
