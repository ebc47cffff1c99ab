using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>How etcd runs.</summary>
internal static class EtcdVars
{
    /// <summary>What stands in the tag's own file for etcd.</summary>
    public static IEnumerable<VariableSection> Sections(EffectiveCluster cluster, KubesprayRelease tag) =>
    [
        .. IsForAll(tag) ? [DeploymentSection(cluster, tag)] : Array.Empty<VariableSection>(),
        new("Heartbeat and election in milliseconds; the size in bytes at which etcd refuses writes.",
        [
            Variable.Of("etcd_heartbeat_interval", Milliseconds(cluster.Etcd.Heartbeat.Value)),
            Variable.Of("etcd_election_timeout", Milliseconds(cluster.Etcd.Election.Value)),
            Variable.Of("etcd_quota_backend_bytes", $"{cluster.Etcd.Quota.Value.ToBytes()}"),
        ]),
    ];

    /// <summary>What every host has to know of etcd, where the tag's own file reaches the group etcd alone.</summary>
    public static IEnumerable<VariableSection> SectionsForAll(EffectiveCluster cluster, KubesprayRelease tag) => IsForAll(tag) ? [] : [DeploymentSection(cluster, tag)];

    private static bool IsForAll(KubesprayRelease tag) => tag.EtcdVarsFile.StartsWith("all/", StringComparison.Ordinal);

    private static VariableSection DeploymentSection(EffectiveCluster cluster, KubesprayRelease tag) => new(
        cluster.Etcd.IsKubeadmsOwn ? "etcd is a static pod on each control plane." : "etcd is a service of its hosts.",
        Deployment(cluster, tag));

    private static IEnumerable<View> Deployment(EffectiveCluster cluster, KubesprayRelease tag)
    {
        if (!cluster.Etcd.IsKubeadmsOwn)
        {
            yield return Variable.Of("etcd_deployment_type", "host");
        }
        else if (KubesprayMilestones.EtcdByKubeadm.HoldsFor(tag.Tag))
        {
            yield return Variable.Of("etcd_deployment_type", "kubeadm");
        }
        else
        {
            yield return Variable.Of("etcd_kubeadm_enabled", true);
            if (tag.Reads("kubeadm_control_plane"))
                yield return Variable.Of("kubeadm_control_plane", true);
        }

        yield return Variable.Of("etcd_data_dir", "/var/lib/etcd");
        if (!cluster.Etcd.HasEvents.Value || cluster.Etcd.IsKubeadmsOwn)
            yield break;

        // The one sets the second etcd up, the other has the API server use it.
        yield return Variable.Of("etcd_events_cluster_setup", true);
        yield return Variable.Of("etcd_events_cluster_enabled", true);
    }

    // Kubespray writes them into the environment of etcd, as texts.
    private static string Milliseconds(TimeSpan time) => $"{(long)time.TotalMilliseconds}";
}
