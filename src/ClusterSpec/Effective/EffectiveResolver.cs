using System.Collections.Immutable;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>Fills in what a file does not say.</summary>
public static class EffectiveResolver
{
    /// <summary>Resolves a cluster. It never fails: a value that cannot be read counts as not given, so that rules can look at the rest.</summary>
    /// <param name="cluster">The cluster as written, from a file or built in C#.</param>
    public static EffectiveCluster Resolve(Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var root = ClusterPath.Root;
        var platform = Pick.Of(cluster.Platform, root.Platform, Platform.BareMetal);
        var versions = VersionsResolver.Resolve(cluster);
        var os = OsResolver.Resolve(cluster, versions);
        var addressing = AddressingResolver.Resolve(cluster.Addressing);
        var hostMtu = NetworkResolver.HostMtu(cluster.Network, platform);
        var pools = PoolResolver.Resolve(cluster.Pools ?? [], hostMtu, versions.Kubernetes);
        BgpResolver.NumberRacks(cluster.Network?.Calico?.Bgp, pools);
        var hosts = pools.SelectMany(pool => pool.Hosts).ToImmutableArray();
        var cloud = ExposureResolver.Cloud(cluster.Cloud);
        var controlPlane = ControlPlaneResolver.Resolve(cluster.ControlPlane, pools, hosts);
        return new EffectiveCluster
        {
            Written = cluster,
            Name = cluster.Metadata?.Name ?? "",
            Environment = Pick.Of(cluster.Metadata?.Environment, root.Metadata.Environment, ClusterEnvironment.Production),
            Platform = platform,
            Versions = versions,
            Os = os,
            Runtime = RuntimeResolver.Resolve(cluster.Runtime, versions),
            Addressing = addressing,
            Kubernetes = KubernetesResolver.Resolve(cluster.Kubernetes, controlPlane, addressing),
            Pools = pools,
            Hosts = hosts,
            ControlPlane = controlPlane,
            Etcd = EtcdResolver.Resolve(cluster.Etcd, pools, hosts, versions),
            Network = NetworkResolver.Resolve(cluster.Network, versions, addressing, pools, platform, cloud, hostMtu),
            Exposure = ExposureResolver.Resolve(cluster.Exposure, versions.Kubernetes.Value, pools),
            Cloud = cloud,
            Security = SecurityResolver.Resolve(cluster.Security, versions.Kubernetes.Value),
        };
    }
}
