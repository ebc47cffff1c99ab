using ClusterSpec.Model;

namespace ClusterSpec.Effective.Resolving;

/// <summary>What Calico runs on.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="SourceDestCheck">Whether the cloud drops packets whose addresses are not the instance's own.</param>
/// <param name="HostMtu">The smallest MTU of the hosts' interfaces in bytes.</param>
/// <param name="WireGuard">Whether WireGuard is on.</param>
internal readonly record struct Underlay(Platform Platform, bool SourceDestCheck, int HostMtu, bool WireGuard)
{
    /// <summary>Whether pods' addresses are lost already between hosts of one subnet: GCP's network is routed throughout, and AWS checks addresses
    /// unless told not to. <see href="https://docs.tigera.io/calico/latest/networking/determine-best-networking"/>,
    /// <see href="https://docs.tigera.io/calico/latest/reference/public-cloud/aws"/>.</summary>
    public bool DropsPodAddresses => Platform == Platform.Gcp || (Platform == Platform.Aws && SourceDestCheck);

    /// <summary>Whether IPIP packets are lost: <see href="https://docs.tigera.io/calico/latest/reference/public-cloud/azure"/>.</summary>
    public bool BlocksIpip => Platform == Platform.Azure;
}
