using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>How a node finds which of its addresses is the cluster's. The first one found, Calico's default, is wrong on hosts with more than one
/// interface: <see href="https://docs.tigera.io/calico/latest/networking/ipam/ip-autodetection"/>.</summary>
internal static class Autodetection
{
    /// <summary>How the address of one family is found: by the networks of the hosts, or by the way to an address.</summary>
    /// <param name="Version">4 or 6.</param>
    /// <param name="Networks">Networks of the hosts; empty before the release that can look by them.</param>
    /// <param name="CanReach">Address that is on the way; null where networks serve.</param>
    internal readonly record struct Family(int Version, ImmutableArray<string> Networks, string? CanReach);

    private static readonly ImmutableArray<bool> IsIPv6 = [false, true];

    /// <summary>Families of which pods have addresses, IPv4 first.</summary>
    public static IEnumerable<Family> Families(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var byNetwork = CalicoMilestones.AutodetectsByNetwork.HoldsFor(calico.Version.Value);
        foreach (var isIPv6 in IsIPv6.Where(cluster.Addressing.HasPods))
        {
            var networks = cluster.Addressing.Nodes.Where(nodes => nodes.Cidr.IsIPv6 == isIPv6).Select(nodes => $"{nodes.Cidr}").ToImmutableArray();
            var reached = Reached(cluster, isIPv6);
            if (byNetwork && networks.Length > 0)
                yield return new(isIPv6 ? 6 : 4, networks, null);
            else if (reached is { } address)
                yield return new(isIPv6 ? 6 : 4, [], $"{address}");
        }
    }

    private static IpAddress? Reached(EffectiveCluster cluster, bool isIPv6)
    {
        foreach (var host in cluster.ControlPlane.Hosts)
        {
            if (host.Address is { } first && first.IsIPv6 == isIPv6)
                return first;
            if (host.SecondaryAddress is { } second && second.IsIPv6 == isIPv6)
                return second;
        }

        return null;
    }
}
