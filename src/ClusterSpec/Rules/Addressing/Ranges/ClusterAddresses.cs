using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>The single addresses of the file.</summary>
internal static class ClusterAddresses
{
    private static readonly Phrase ApiEndpoint = "the API endpoint";
    private static readonly Phrase ApiVip = "the API's virtual address";
    private static readonly Phrase EdgeVip = "the edge's virtual address";
    private static readonly Phrase BgpPeer = "the BGP peer";

    /// <summary>Addresses of the hosts, each host's second behind its first, in the file's order.</summary>
    public static IEnumerable<HostAddress> Hosts(EffectiveCluster cluster)
    {
        foreach (var host in cluster.Hosts)
        {
            if (host.Address is { } address)
                yield return new HostAddress(address, host, host.AddressPath);
            if (host.SecondaryAddress is { } second)
                yield return new HostAddress(second, host, host.SecondaryAddressPath);
        }
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<IpAddress> All(EffectiveCluster cluster) =>
        Hosts(cluster).Select(host => host.Address).Concat(Shared(cluster).Select(address => address.Address));

    /// <summary>Addresses that clients come to, and routers.</summary>
    public static ImmutableArray<SharedAddress> Shared(EffectiveCluster cluster) => [.. FrontDoors(cluster), .. Peers(cluster)];

    /// <summary>Addresses that clients come to: virtual ones, and the API's endpoint where it is an address of its own.</summary>
    public static ImmutableArray<SharedAddress> FrontDoors(EffectiveCluster cluster)
    {
        var doors = ImmutableArray.CreateBuilder<SharedAddress>();
        var (vip, endpoint, edge) = (cluster.ControlPlane.Vip, cluster.ControlPlane.EndpointHost, cluster.Exposure.EdgeVip);
        if (endpoint.IsGiven && IpAddress.TryParse(endpoint.Value, out var host) && host != vip.Value && !cluster.ControlPlane.Hosts.Any(node => node.Address == host))
            doors.Add(new SharedAddress(host, ApiEndpoint, endpoint.Path, false));
        if (vip.Value is { } api)
            doors.Add(new SharedAddress(api, ApiVip, vip.Path, true));
        if (edge.Value is { } front)
            doors.Add(new SharedAddress(front, EdgeVip, edge.Path, true));
        return doors.ToImmutable();
    }

    /// <summary>Routers outside the cluster.</summary>
    public static ImmutableArray<SharedAddress> Peers(EffectiveCluster cluster) =>
        [.. (cluster.Network.Calico?.Bgp.Peers ?? []).Select(peer => new SharedAddress(peer.Address, BgpPeer, peer.Place.Address, false))];
}
