using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>The page that says what is done in which order, with the names and addresses of the cluster.</summary>
internal static class RunbookPlan
{
    public static View View(EffectiveCluster cluster)
    {
        var etcd = cluster.Etcd;
        var members = EtcdMember.Of(etcd);
        var version = etcd.Version.Value;
        var isOwn = etcd.IsKubeadmsOwn;
        return new View
        {
            { "cluster", cluster.Name },
            { "version", $"{version}" },
            { "isStaticPod", isOwn },
            { "kubernetes", $"{cluster.Versions.Kubernetes}" },
            { "kubeadmEtcd", $"{cluster.Versions.KubernetesRelease.KubeadmEtcd}" },
            { "kubesprayPki", EtcdPaths.KubesprayPki },
            { "tag", cluster.Versions.KubesprayRelease is { } release && !isOwn ? $"v{release.Tag}" : null },
            { "needsApi3", BackupPlan.NeedsApi3(etcd) },
            { "hasEtcdutl", EtcdReleases.Etcdutl.HoldsFor(version) },
            { "hasLearners", EtcdReleases.Learners.HoldsFor(version) },
            { "bump", BackupPlan.RestoreBump(etcd) },
            { "endpoints", string.Join(',', members.Select(member => EtcdInstance.State.ClientUrl(member.Address))) },
            { "ca", isOwn ? EtcdPaths.KubernetesCa : EtcdPaths.Ca },
            { "client", isOwn ? EtcdPaths.KubeadmClient : EtcdPaths.Client },
            { "pki", EtcdPaths.Pki },
            { "dataFolder", EtcdInstance.State.DataFolder },
            { "members", members.Select(Member) },
            { "controlPlanes", cluster.ControlPlane.Hosts.Select(host => host.Label) },
            { "count", members.Length },
            { "quorum", etcd.Quorum },
            { "units", EtcdInstance.Of(etcd).Select(instance => instance.Unit) },
            { "hasEvents", EtcdInstance.Of(etcd).Contains(EtcdInstance.Events) },
            { "eventsPort", EtcdInstance.Events.ClientPort },
            { "eventsPeerPort", EtcdInstance.Events.PeerPort },
            { "metricsUrl", EtcdInstance.State.MetricsUrl(members[0].Address) },
            { "directory", etcd.BackupSchedule is null ? null : etcd.Backup?.Directory },
            { "schedule", etcd.Backup?.Schedule },
            { "keep", etcd.Backup?.Retain ?? 0 },
            { "steps", UpgradePlan.Steps(etcd) },
            { "growth", Growth(members.Length) },
        };
    }

    private static View Member(EtcdMember member) => new()
    {
        { "host", member.Name },
        { "address", $"{member.Address}" },
        { "remote", member.Address.IsIPv6 ? $"[{member.Address}]" : $"{member.Address}" },
        { "clientUrl", EtcdInstance.State.ClientUrl(member.Address) },
        { "peerUrl", EtcdInstance.State.PeerUrl(member.Address) },
    };

    // To the next odd number; more than seven only cost time: https://etcd.io/docs/v3.6/faq/#what-is-maximum-cluster-size
    private static View? Growth(int members)
    {
        var to = members < 7 ? members + (members % 2 == 0 ? 1 : 2) : 0;
        return to == 0 ? null : new View { { "to", to }, { "loses", (to - 1) / 2 } };
    }
}
