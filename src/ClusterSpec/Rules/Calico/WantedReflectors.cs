namespace ClusterSpec.Rules.Calico;

/// <summary>How many route reflectors a cluster needs.</summary>
internal static class WantedReflectors
{
    /// <summary>From this many nodes on one reflector must be spare while another is maintained.</summary>
    public const int SpareFrom = 200;

    /// <summary>Two stand in for each other: <see href="https://docs.tigera.io/calico/latest/networking/configuring/bgp#route-reflectors"/>;
    /// in a cluster of hundreds of nodes still two while one is maintained.</summary>
    /// <param name="nodes">Hosts that run Calico.</param>
    public static int For(long nodes) => nodes < SpareFrom ? 2 : 3;
}
