using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing;

/// <summary>Addresses of the service range that are spoken for.</summary>
internal static class ClusterDnsAddress
{
    /// <summary>The tenth address of the first service range, which kubeadm gives DNS; null when the range has none.</summary>
    /// <param name="cluster">The cluster.</param>
    public static IpAddress? Usual(EffectiveCluster cluster) => AddressingResolver.TenthAddress(cluster.Addressing.Services);

    /// <summary>What else has the address, or keeps it from being given; null when it is free.</summary>
    /// <param name="services">A service range.</param>
    /// <param name="address">An address of it.</param>
    // The first is the service kubernetes (GetAPIServerVirtualIP), the network's own and the IPv4 broadcast address are never given out:
    // https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/service/ipallocator/bitmap.go
    public static string? TakenBy(Cidr services, IpAddress address)
    {
        if (address == services.First)
            return "the network's own address";
        if (address.Value == services.First.Value + 1)
            return "the address of the service kubernetes";
        return address == services.Last && !services.IsIPv6 ? "the broadcast address" : null;
    }
}
