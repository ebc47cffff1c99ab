using ClusterSpec.Diagnostics;
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
    /// <param name="cluster">The cluster.</param>
    /// <param name="services">A service range of it.</param>
    /// <param name="address">An address of that range.</param>
    // The first of the first range is the service kubernetes (GetAPIServerVirtualIP); the network's own and the IPv4 broadcast address are never
    // given out: https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/service/ipallocator/bitmap.go
    public static Phrase? TakenBy(EffectiveCluster cluster, PlannedNetwork services, IpAddress address)
    {
        var range = services.Cidr;
        if (address == range.First)
            return $"the network address of services {range}";
        if (address.Value == range.First.Value + 1 && services == cluster.Addressing.Services[0])
            return $"the first of services {range}, which the service kubernetes has";
        return address == range.Last && !range.IsIPv6 ? (Phrase)$"the broadcast address of services {range}" : null;
    }
}
