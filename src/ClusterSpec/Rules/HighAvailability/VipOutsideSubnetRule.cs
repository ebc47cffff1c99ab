using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class VipOutsideSubnetRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vip-outside-subnet",
        Section = "HighAvailability",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "a virtual address is not in the subnet of the hosts that carry it",
        What = "Where keepalived carries a virtual address, of the API or of the edge, looks for a subnet of addressing.nodes that holds the address and every host of the pool.",
        Why = "keepalived tells the neighbours on its own link that the address is here now. No router takes notice: from outside, an address of another subnet is reached by way of the host that had it at the start, or not at all.",
        Fix = "Take a free address of the subnet that the hosts are in, and keep these hosts in one subnet.",
        Sources = [new("kubeadm: keepalived and HAProxy", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#keepalived-and-haproxy"), new("RFC 9568: VRRP", "https://www.rfc-editor.org/rfc/rfc9568")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing, ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes,
        ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.SecondaryAddresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var taken = cluster.Addressing.Pods.Concat(cluster.Addressing.Services).ToList();
        foreach (var (vip, path, hosts) in CarriedVip.Of(cluster))
        {
            // An address of pods or services is reported as that.
            if (!taken.Exists(network => network.Cidr.Contains(vip)) && Outside(cluster, vip, path, hosts) is { } finding)
                yield return finding;
        }
    }

    private Finding? Outside(EffectiveCluster cluster, IpAddress vip, string path, ImmutableArray<EffectiveHost> hosts)
    {
        var subnets = new SubnetIndex(cluster.Addressing.Nodes);
        var around = subnets.Of(vip);
        var places = hosts.Select(host => (Host: host, Subnet: OfFamily(host, vip.IsIPv6) is { } address ? subnets.Of(address) : null))
            .Where(place => place.Subnet is not null).ToList();
        var away = places.Where(place => place.Subnet != around).ToList();
        if (away.Count == 0)
            return null;
        var (host, subnet) = away[0];
        var names = NameList.Of(away.Select(place => ShownText.Of(place.Host.Label)));
        var where = around is null ? (Phrase)"in no subnet of the hosts"
            : away.Count == 1 ? (Phrase)$"in {around.Cidr}, but {names} is not"
            : $"in {around.Cidr}, but {names} are not";
        return Error(path, $"the virtual address {vip} is {where}: {(away.Count < places.Count ? (Phrase)"keep the hosts that carry it in one subnet" : Advice(cluster, subnet))}") with
        {
            Related = subnet is null ? [] : [new(subnet.Path, $"{ShownText.Of(host.Label)} is in this subnet")],
        };
    }

    private static Phrase Advice(EffectiveCluster cluster, PlannedNetwork? subnet) => subnet is not null && FreeAddress.In(cluster, subnet.Cidr) is { } free
        ? (Phrase)$"take a free address of {subnet.Cidr}, for example {free}"
        : "take a free address of the hosts' subnet";

    private static IpAddress? OfFamily(EffectiveHost host, bool ipv6) =>
        host.Address is { } address && address.IsIPv6 == ipv6 ? address
        : host.SecondaryAddress is { } second && second.IsIPv6 == ipv6 ? second
        : null;
}
