using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>Snapshots of one member, and the way back from one.</summary>
internal static class BackupPlan
{
    private const int SecondsInMinute = 60;

    // More revisions than a cluster writes between a snapshot and its loss: https://etcd.io/docs/v3.6/op-guide/recovery/#restoring-with-revision-bump
    private const string Bump = "--bump-revision 1000000000 --mark-compacted";

    /// <summary>The script that takes a snapshot.</summary>
    public static View Script(EffectiveCluster cluster, EtcdMember member, string directory, int keep) => new()
    {
        { "host", member.Name },
        { "directory", directory },
        { "keep", keep },
        { "needsApi3", NeedsApi3(cluster.Etcd) },
        { "endpoint", EtcdInstance.State.LocalUrl(member.Address) },
        { "tls", Tls(cluster, member) },
        { "statusTool", EtcdReleases.Etcdutl.HoldsFor(cluster.Etcd.Version.Value) ? "etcdutl" : "etcdctl" },
    };

    /// <summary>The timer. Members share a minute evenly, so that no two of them read their disk at once.</summary>
    public static View Timer(EtcdMember member, CronSchedule schedule, string text, int index, int count) => new()
    {
        { "host", member.Name },
        { "schedule", text },
        { "times", OnCalendar.Of(schedule, index * SecondsInMinute / count) },
    };

    /// <summary>The script that makes the member anew from a snapshot.</summary>
    public static View Restore(EffectiveCluster cluster, EtcdMember member) => new()
    {
        { "host", member.Name },
        { "token", $"etcd-{cluster.Name}-restored" },
        { "dataFolder", EtcdInstance.State.DataFolder },
        { "needsApi3", NeedsApi3(cluster.Etcd) },
        { "tool", RestoreTool(cluster.Etcd) },
        { "bump", RestoreBump(cluster.Etcd) },
        { "initialCluster", EtcdInstance.State.InitialCluster(cluster.Etcd) },
        { "peerUrl", EtcdInstance.State.PeerUrl(member.Address) },
        { "loopback", EtcdInstance.Loopback(member.Address) },
        { "port", EtcdInstance.State.ClientPort },
        { "isStaticPod", cluster.Etcd.IsKubeadmsOwn },
        { "unit", EtcdInstance.State.Unit },
    };

    /// <summary>What restores a snapshot.</summary>
    public static string RestoreTool(EffectiveEtcd etcd) => EtcdReleases.Etcdutl.HoldsFor(etcd.Version.Value) ? "etcdutl" : "etcdctl";

    /// <summary>What makes watches that saw the future start anew; null where the version has no such flags.</summary>
    public static string? RestoreBump(EffectiveEtcd etcd) => EtcdReleases.RestoreBump.HoldsFor(etcd.Version.Value) ? Bump : null;

    /// <summary>Whether <c>etcdctl</c> speaks the old API unless it is told.</summary>
    public static bool NeedsApi3(EffectiveEtcd etcd) => !EtcdReleases.CtlApi3.HoldsFor(etcd.Version.Value);

    /// <summary>Where the certificates for <c>etcdctl</c> may be on the host of a member, the likeliest first.</summary>
    public static IEnumerable<View> Tls(EffectiveCluster cluster, EtcdMember member)
    {
        if (cluster.Etcd.IsKubeadmsOwn)
        {
            yield return Certificates("kubeadm's", EtcdPaths.KubernetesCa, $"{EtcdPaths.KubeadmClient}.crt", $"{EtcdPaths.KubeadmClient}.key");
            yield break;
        }

        yield return Certificates("of certificates.sh", EtcdPaths.Ca, $"{EtcdPaths.Client}.crt", $"{EtcdPaths.Client}.key");

        // https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/etcd/templates/make-ssl-etcd.sh.j2
        if (cluster.Versions.KubesprayRelease is not null)
            yield return Certificates("Kubespray's", $"{EtcdPaths.KubesprayPki}/ca.pem", $"{EtcdPaths.KubesprayPki}/admin-{member.Name}.pem", $"{EtcdPaths.KubesprayPki}/admin-{member.Name}-key.pem");
    }

    private static View Certificates(string whose, string ca, string certificate, string key) => new() { { "whose", whose }, { "ca", ca }, { "certificate", certificate }, { "key", key } };
}
