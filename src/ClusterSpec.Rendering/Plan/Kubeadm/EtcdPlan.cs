using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Etcd;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>The etcd that the API servers use: kubeadm's own static pods, or members that stand on hosts.</summary>
internal static class EtcdPlan
{
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
            { "endpoints", EtcdMember.Of(etcd).Select(member => EtcdInstance.State.ClientUrl(member.Address)) },
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
    private static IEnumerable<(string Name, string Value)> Tuning(EffectiveEtcd etcd)
    {
        yield return ("heartbeat-interval", $"{(long)etcd.Heartbeat.Value.TotalMilliseconds}");
        yield return ("election-timeout", $"{(long)etcd.Election.Value.TotalMilliseconds}");
        yield return ("quota-backend-bytes", $"{etcd.Quota.Value.ToBytes()}");
        if (EtcdSettings.AreRead(etcd.Version.Value, "auto-compaction-mode"))
            yield return ("auto-compaction-mode", "periodic");
        yield return ("auto-compaction-retention", $"{MemberPlan.RetainedHours(EtcdInstance.State)}");
    }
}
