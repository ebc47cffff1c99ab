using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>What nodes take once they are endpoints and the default is to deny.</summary>
internal static class NodeRules
{
    private static readonly PortRange Ssh = new(22, 22);
    private static readonly PortRange Kubelet = new(10250, 10250);
    private static readonly PortRange Dns = new(53, 53);
    private static readonly PortRange Bgp = new(NetworkPorts.Bgp, NetworkPorts.Bgp);

    public static IEnumerable<PolicyRule> Of(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var addressing = cluster.Addressing;
        return
        [
            .. From(addressing.Nodes, "Hosts of the cluster among themselves: kubelet, etcd, BGP, tunnels, health checks."),
            .. Routers(calico),
            .. From(addressing.Pods, "Pods reach the kubelet and the API server, for metrics and controllers.", "TCP", [.. PodRules.ApiPorts(cluster), Kubelet]),
            .. From(addressing.Pods, "Pods reach the cache of DNS on their node.", "UDP", [Dns]),
            .. From(addressing.Pods, "Pods reach the cache of DNS on their node.", "TCP", [Dns]),
            new("Administrators. Calico's failsafe ports have it, too.") { Protocol = "TCP", Ports = [Ssh] },
            .. Api(cluster),
            .. NodePorts(cluster),
            .. Edge(cluster),
            .. Icmp(cluster),
        ];
    }

    private static IEnumerable<PolicyRule> Routers(EffectiveCalico calico) => !calico.Bgp.IsUsed
        ? []
        : PolicyRule.ForFamilies(calico.Bgp.Peers.Select(router => new Cidr(router.Address, router.Address.Bits)), networks => new PolicyRule("BGP with routers outside the cluster.")
        {
            Protocol = "TCP",
            Sources = networks,
            Ports = [Bgp],
        });

    private static IEnumerable<PolicyRule> Api(EffectiveCluster cluster)
    {
        const string Why = "The API. Felix keeps it open as a failsafe port: only a firewall on or before the hosts limits who comes that far.";
        var ports = PodRules.ApiPorts(cluster);
        return cluster.Security.ApiAllowFrom.IsEmpty
            ? [new(Why) { Protocol = "TCP", Ports = ports }]
            : From(cluster.Security.ApiAllowFrom, Why, "TCP", ports);
    }

    private static IEnumerable<PolicyRule> NodePorts(EffectiveCluster cluster) => cluster.Exposure.NodePorts.Value is { } range
        ? [new("Services by node port.") { Protocol = "TCP", Ports = [range] }, new("Services by node port.") { Protocol = "UDP", Ports = [range] }]
        : [];

    private static IEnumerable<PolicyRule> Edge(EffectiveCluster cluster) => cluster.Exposure.EdgePorts.IsEmpty
        ? []
        : [new("The edge.") { Protocol = "TCP", Ports = cluster.Exposure.EdgePorts.Distinct().Order().Select(port => new PortRange(port, port)) }];

    // Without it nobody learns that a packet was too large; with IPv6 no neighbour is found either.
    private static IEnumerable<PolicyRule> Icmp(EffectiveCluster cluster)
    {
        if (cluster.Addressing.Nodes.Any(nodes => !nodes.Cidr.IsIPv6))
            yield return new("Ping and packets that are too large.") { Protocol = "ICMP", IpVersion = 4 };
        if (cluster.Addressing.Nodes.Any(nodes => nodes.Cidr.IsIPv6))
            yield return new("Neighbours, ping and packets that are too large.") { Protocol = "ICMPv6", IpVersion = 6 };
    }

    private static IEnumerable<PolicyRule> From(IEnumerable<PlannedNetwork> networks, string why, string? protocol = null, IEnumerable<PortRange>? ports = null) =>
        PolicyRule.ForFamilies(networks.Select(network => network.Cidr), sources => new PolicyRule(why) { Protocol = protocol, Sources = sources, Ports = ports ?? [] });
}
