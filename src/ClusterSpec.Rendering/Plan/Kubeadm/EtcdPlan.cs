using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>The etcd that the API servers use: kubeadm's own static pods, or members that stand on hosts.</summary>
internal static class EtcdPlan
{
    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/
    private const int ClientPort = 2379;

    // Every release of etcd is here; kubeadm's registry has only those that a Kubernetes release was built with: https://github.com/etcd-io/etcd/releases
    private const string UpstreamRepository = "quay.io/coreos";

    public static View View(EffectiveCluster cluster)
    {
        var etcd = cluster.Etcd;
        var isLocal = etcd.IsKubeadmsOwn;
        var kubernetes = cluster.Versions.KubernetesRelease;
        var isInRegistry = etcd.Version.Value.ComparePrecedenceTo(kubernetes.KubeadmEtcd) == 0;

        // Of the last patch of the minor it is known which etcd kubeadm takes by itself; an earlier patch may take an earlier one.
        var isOwnChoice = isInRegistry && cluster.Versions.Kubernetes.Value.ComparePrecedenceTo(kubernetes.LatestPatch) == 0;
        return new View
        {
            { "isLocal", isLocal },
            { "imageRepository", isLocal && !isInRegistry ? UpstreamRepository : null },
            { "imageTag", !isLocal || isOwnChoice ? null : isInRegistry ? kubernetes.KubeadmEtcdImageTag : $"v{etcd.Version}" },
            { "args", Arguments.Views(Tuning(etcd)) },
            { "version", $"{etcd.Version}" },
            { "endpoints", etcd.Members.Select(member => member.Address).Where(address => address is not null).Select(address =>
                address is { IsIPv6: true } ? $"https://[{address}]:{ClientPort}" : $"https://{address}:{ClientPort}") },
        };
    }

    // https://etcd.io/docs/v3.6/tuning/, https://etcd.io/docs/v3.6/dev-guide/limit/
    private static IEnumerable<(string Name, string Value)> Tuning(EffectiveEtcd etcd) =>
    [
        ("heartbeat-interval", $"{(long)etcd.Heartbeat.Value.TotalMilliseconds}"),
        ("election-timeout", $"{(long)etcd.Election.Value.TotalMilliseconds}"),
        ("quota-backend-bytes", $"{etcd.Quota.Value.ToBytes()}"),
    ];
}
