using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>The etcd that the API servers use: kubeadm's own static pods, or members that stand on hosts.</summary>
internal static class EtcdPlan
{
    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/
    private const int ClientPort = 2379;

    // Every release of etcd is here, and a registry of one's own has what is put there; kubeadm's registry has only those that a Kubernetes release was built with: https://github.com/etcd-io/etcd/releases
    private const string UpstreamRepository = "quay.io/coreos";

    public static View View(EffectiveCluster cluster)
    {
        var etcd = cluster.Etcd;
        var isLocal = etcd.IsKubeadmsOwn;
        return new View
        {
            { "isLocal", isLocal },
            { "imageRepository", isLocal && !IsInRegistry(cluster) && cluster.Kubernetes.ImageRepository.Value is null ? UpstreamRepository : null },
            { "imageTag", isLocal ? ImageTag(cluster) : null },
            { "args", Arguments.Views(Tuning(etcd)) },
            { "version", $"{etcd.Version}" },
            { "endpoints", etcd.Members.Select(member => member.Address).Where(address => address is not null).Select(address =>
                address is { IsIPv6: true } ? $"https://[{address}]:{ClientPort}" : $"https://{address}:{ClientPort}") },
        };
    }

    /// <summary>The tag of the image that is written down; null where kubeadm takes the right one by itself.</summary>
    public static string? ImageTag(EffectiveCluster cluster)
    {
        // Of the last patch of the minor it is known which etcd kubeadm takes by itself; an earlier patch may take an earlier one.
        var kubernetes = cluster.Versions.KubernetesRelease;
        if (!IsInRegistry(cluster))
            return $"v{cluster.Etcd.Version}";
        return cluster.Versions.Kubernetes.Value.ComparePrecedenceTo(kubernetes.LatestPatch) == 0 ? null : kubernetes.KubeadmEtcdImageTag;
    }

    private static bool IsInRegistry(EffectiveCluster cluster) => cluster.Etcd.Version.Value.ComparePrecedenceTo(cluster.Versions.KubernetesRelease.KubeadmEtcd) == 0;

    // https://etcd.io/docs/v3.6/tuning/, https://etcd.io/docs/v3.6/dev-guide/limit/
    private static IEnumerable<(string Name, string Value)> Tuning(EffectiveEtcd etcd) =>
    [
        ("heartbeat-interval", $"{(long)etcd.Heartbeat.Value.TotalMilliseconds}"),
        ("election-timeout", $"{(long)etcd.Election.Value.TotalMilliseconds}"),
        ("quota-backend-bytes", $"{etcd.Quota.Value.ToBytes()}"),
    ];
}
