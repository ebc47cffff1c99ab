using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Flannel;

internal sealed class FlannelHostGwAcrossSubnetsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "flannel-host-gw-across-subnets",
        Section = "Flannel",
        Severity = Severity.Error,
        Title = "Flannel's host-gw is used with nodes in more than one subnet",
        What = "Looks which subnet of addressing.nodes each Kubernetes node is in. With the backend host-gw there may be one, for each family.",
        Why = "host-gw makes every other node the next hop of its pods. A next hop has to be on the same link; behind a router, which knows nothing of pods, their packets are dropped.",
        Fix = "Take vxlan, or keep the nodes in one subnet.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Flannel: host-gw", "https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md#host-gw")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Flannel.Backend, ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Pools.Any.Roles,
        ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.SecondaryAddresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Flannel is not { Backend: { Value: FlannelBackend.HostGw } backend })
            yield break;
        var places = Subnets(cluster, ipv6: false);
        if (places.Count < 2)
            places = Subnets(cluster, ipv6: true);
        if (places.Count < 2)
            yield break;
        yield return Error(backend.Path, $"host-gw needs all nodes in one subnet, they are in {NameList.Of(places.Select(place => $"{place.Network.Cidr}"))}: take vxlan") with
        {
            Fix = FindingFix.Set(backend.Path, FlannelBackend.Vxlan.Text()).AsUnsafe(),
            Related = [.. places.Take(2).Select(place => new RelatedPath(place.Network.Path, $"{ShownText.Of(place.Host.Label)} is in this subnet"))],
        };
    }

    // Each subnet that holds a node, with the first of its nodes.
    private static List<(PlannedNetwork Network, EffectiveHost Host)> Subnets(EffectiveCluster cluster, bool ipv6)
    {
        var subnets = new SubnetIndex(cluster.Addressing.Nodes);
        var places = new Dictionary<string, (PlannedNetwork Network, EffectiveHost Host)>(StringComparer.Ordinal);
        foreach (var host in cluster.KubernetesNodes)
        {
            var address = host.Address is { } first && first.IsIPv6 == ipv6 ? first : host.SecondaryAddress;
            if (address is { } own && own.IsIPv6 == ipv6 && subnets.Of(own) is { } network)
                places.TryAdd(network.Path, (network, host));
        }

        return [.. places.Values.OrderBy(place => place.Network.Cidr)];
    }
}
