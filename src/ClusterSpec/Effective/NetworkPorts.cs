using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Effective;

/// <summary>What the chosen way of the network sends between hosts.</summary>
public static class NetworkPorts
{
    /// <summary>Port of a BGP speaker: <see href="https://www.rfc-editor.org/rfc/rfc4271"/>.</summary>
    public const int Bgp = 179;

    /// <summary>Port of VXLAN where Calico makes the tunnel; Flannel keeps the kernel's own.</summary>
    public const int CalicoVxlan = 4789;

    /// <summary>Port of Typha.</summary>
    public const int Typha = 5473;

    /// <summary>Port of WireGuard over IPv4; that of IPv6 is the next.</summary>
    public const int WireGuard = 51820;

    // IPv4, IPv6
    private static readonly ImmutableArray<bool> Families = [false, true];

    private const int EtcdClients = 2379;
    private const string Requirements = "https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements";
    private const string Backends = "https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md";

    /// <summary>Every port of the network plugin, in the order of their protocols; none where hosts hand pod packets on as they are.</summary>
    /// <param name="cluster">The cluster.</param>
    public static ImmutableArray<NetworkPort> Of(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var ports = cluster.Network switch
        {
            { Calico: { } calico } => Calico(cluster, calico),
            { Flannel: { } flannel } => Flannel(cluster, flannel),
            _ => [],
        };
        return [.. ports.OrderBy(port => port.Protocol).ThenBy(port => port.Port).ThenBy(port => port.From)];
    }

    private static IEnumerable<NetworkPort> Calico(EffectiveCluster cluster, EffectiveCalico calico)
    {
        if (calico.Bgp.IsUsed)
        {
            yield return AmongNodes(PortProtocol.Tcp, Bgp, "BGP: nodes tell each other where pods are", Requirements);
            if (!calico.Bgp.Peers.IsEmpty)
            {
                // Either end may open the session.
                const string Why = "BGP with routers outside the cluster";
                yield return new(PortProtocol.Tcp, Bgp, PortEnd.Routers, PortEnd.Nodes, Why, Requirements);
                yield return new(PortProtocol.Tcp, Bgp, PortEnd.Nodes, PortEnd.Routers, Why, Requirements);
            }
        }

        if (calico.TyphaReplicas.Value > 0)
            yield return AmongNodes(PortProtocol.Tcp, Typha, "Typha: hands Felix of every node what changed in the datastore", Requirements);
        if (calico.Datastore.Value == Datastore.Etcd)
            yield return new(PortProtocol.Tcp, EtcdClients, PortEnd.Nodes, PortEnd.EtcdMembers, "etcd, where Calico keeps its resources", Requirements);
        if (calico.Pools.Any(pool => pool.Encapsulation.Value.IsIpip()))
            yield return AmongNodes(PortProtocol.Ipip, null, "IPIP: packets of pods on other hosts", Requirements) with { IsIPv6 = false };
        foreach (var isIPv6 in calico.Pools.Where(pool => pool.Network is not null && pool.Encapsulation.Value.IsVxlan()).Select(pool => pool.Network?.Cidr.IsIPv6).Distinct())
            yield return AmongNodes(PortProtocol.Udp, CalicoVxlan, "VXLAN: packets of pods on other hosts", Requirements) with { IsIPv6 = isIPv6 };
        if (cluster.Network.WireGuard.Value)
        {
            foreach (var port in WireGuards(cluster, Requirements))
                yield return port;
        }
    }

    private static IEnumerable<NetworkPort> Flannel(EffectiveCluster cluster, EffectiveFlannel flannel) => flannel.Backend.Value switch
    {
        FlannelBackend.HostGw => [],
        FlannelBackend.Wireguard => WireGuards(cluster, Backends),
        _ => [AmongNodes(PortProtocol.Udp, FlannelReleases.VxlanPort, "VXLAN: packets of pods on other hosts", Backends)],
    };

    private static IEnumerable<NetworkPort> WireGuards(EffectiveCluster cluster, string source)
    {
        foreach (var isIPv6 in Families.Where(cluster.Addressing.HasPods))
            yield return AmongNodes(PortProtocol.Udp, isIPv6 ? WireGuard + 1 : WireGuard, "WireGuard: encrypted packets of pods on other hosts", source) with { IsIPv6 = isIPv6 };
    }

    private static NetworkPort AmongNodes(PortProtocol protocol, int? port, string why, string source) =>
        new(protocol, port, PortEnd.Nodes, PortEnd.Nodes, why, source);
}
