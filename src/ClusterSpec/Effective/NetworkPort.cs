using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>What a packet between hosts is.</summary>
public enum PortProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>IP in IP, protocol number 4, which has no ports.</summary>
    Ipip,
}

/// <summary>Hosts at one end of a port.</summary>
public enum PortEnd
{
    /// <summary>Hosts that run the network plugin: control planes, workers, edge hosts, route reflectors.</summary>
    Nodes,

    /// <summary>Members of etcd.</summary>
    EtcdMembers,

    /// <summary>Routers outside the cluster that nodes peer with.</summary>
    Routers,
}

/// <summary>Something that the network plugin sends from host to host, which a firewall between or on them has to let through.</summary>
/// <param name="Protocol">What its packets are.</param>
/// <param name="Port">Destination port; null where the protocol has none.</param>
/// <param name="From">Who opens it.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Why">What it carries, in words for an operator.</param>
/// <param name="Source">Where it is described, https.</param>
public sealed record NetworkPort(PortProtocol Protocol, int? Port, PortEnd From, PortEnd To, string Why, string Source)
{
    /// <summary>Whether packets go over IPv6; null where they take either family.</summary>
    public bool? IsIPv6 { get; init; }

    /// <summary>Addresses of one end, each once, in the file's order.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="end">The end.</param>
    public static IEnumerable<IpAddress> Addresses(EffectiveCluster cluster, PortEnd end)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var addresses = end switch
        {
            PortEnd.Nodes => Of(cluster.KubernetesNodes),
            PortEnd.EtcdMembers => Of(cluster.Etcd.Members),
            _ => cluster.Network.Calico?.Bgp.Peers.Select(router => router.Address) ?? [],
        };
        return addresses.Distinct();
    }

    private static IEnumerable<IpAddress> Of(IEnumerable<EffectiveHost> hosts) =>
        hosts.SelectMany(host => new[] { host.Address, host.SecondaryAddress }.OfType<IpAddress>());
}
