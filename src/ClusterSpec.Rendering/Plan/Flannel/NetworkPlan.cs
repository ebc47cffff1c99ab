using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Flannel;

/// <summary>net-conf.json: the pods' networks, and how their packets cross between hosts.</summary>
internal static class NetworkPlan
{
    // What Flannel takes where nothing is written: https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md#vxlan
    private const int Vni = 1;

    public static View View(EffectiveCluster cluster, EffectiveFlannel flannel)
    {
        var backend = flannel.Backend.Value ?? FlannelBackend.Vxlan;
        return new View
        {
            { "ipv4", Network(cluster, ipv6: false) },
            { "ipv6", Network(cluster, ipv6: true) },
            { "backend", backend.Text() },
            { "vni", backend == FlannelBackend.Vxlan ? $"{Vni}" : null },
            { "port", backend == FlannelBackend.Vxlan ? $"{FlannelReleases.VxlanPort}" : null },
        };
    }

    /// <summary>Names of the hosts' interfaces: Flannel takes the first that a host has, and without one that of the default route.</summary>
    public static ImmutableArray<string> Interfaces(EffectiveCluster cluster) =>
        [.. cluster.Pools.Where(pool => pool.RunsKubelet).Select(pool => pool.Written.Interface).OfType<string>().Distinct()];

    private static string? Network(EffectiveCluster cluster, bool ipv6) =>
        cluster.Addressing.Pods.Where(pods => pods.Cidr.IsIPv6 == ipv6).Select(pods => $"{pods.Cidr}").FirstOrDefault();
}
