using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Kubeadm.Runbook;

/// <summary>The way to a later Kubernetes: one minor after the other, with what each of them breaks.</summary>
internal static class UpgradePlan
{
    public static View View(EffectiveCluster cluster, RunbookHosts hosts)
    {
        var path = cluster.Versions.UpgradePath;
        return new View
        {
            { "name", cluster.Name },
            { "from", $"{cluster.Versions.Kubernetes}" },
            { "target", path.IsEmpty ? null : $"{path[^1]}" },
            { "steps", path.Zip(path.Insert(0, cluster.Versions.Kubernetes.Value), (to, from) => Step(cluster, from, to)) },
            { "first", hosts.View(cluster.ControlPlane.Hosts[0]) },
            { "others", hosts.Views(cluster.ControlPlane.Hosts.Skip(1)) },
            { "lagging", RunbookPlan.Lagging(cluster).Select(pool => new View { { "pool", pool.Name }, { "kubelet", $"{pool.Kubelet}" } }) },
            { "nodes", Nodes(cluster, hosts) },
            { "health", cluster.Versions.KubernetesRelease.HasReadyz ? "/readyz" : "/healthz" },
            { "etcdIsKubeadms", cluster.Etcd.IsKubeadmsOwn },
            { "etcdTag", cluster.Etcd.IsKubeadmsOwn ? EtcdPlan.ImageTag(cluster) : null },
            { "nodeCount", hosts.Nodes.Length },
        };
    }

    private static string Nodes(EffectiveCluster cluster, RunbookHosts hosts)
    {
        var names = string.Join(", ", (hosts.AreInFile ? cluster.ControlPlane.Hosts : cluster.ControlPlane.Hosts.Concat(hosts.Workers)).Select(host => host.Label));
        return hosts.AreInFile ? $"{names} and the others of `kubeadm/hosts.txt` that have a file of kubeadm" : names;
    }

    private static View Step(EffectiveCluster cluster, SemVersion from, SemVersion to)
    {
        var release = KubernetesReleases.Nearest(to);
        return new View
        {
            { "from", $"{from}" },
            { "to", $"{to}" },
            { "crossesMinor", !from.IsSameMinor(to) },
            { "skew", release.KubeletSkew },
            { "drain", KubernetesReleases.Nearest(from).DrainOption },
            { "etcd", $"{release.KubeadmEtcd}" },
            { "traps", from.IsSameMinor(to) ? [] : UpgradeTraps.Of(to).Where(trap => Concerns(cluster, trap.Concern)).Select(trap => new View { { "advice", trap.Advice }, { "source", trap.Change.Source } }) },
            { "kubeadm", PackageCommands.Change(to, "kubeadm") },
            { "kubelet", PackageCommands.Further(to, "kubelet", "kubectl") },
        };
    }

    private static bool Concerns(EffectiveCluster cluster, UpgradeConcern concern) => concern switch
    {
        UpgradeConcern.Docker => cluster.Runtime.Engine.Value == ContainerEngine.Docker,

        // Docker itself is left behind on the way, for containerd in most clusters.
        UpgradeConcern.Containerd => cluster.Runtime.Engine.Value != ContainerEngine.CriO,
        UpgradeConcern.KubeadmEtcd => cluster.Etcd.IsKubeadmsOwn,
        UpgradeConcern.ExternalEtcd => !cluster.Etcd.IsKubeadmsOwn,
        UpgradeConcern.Ipvs => cluster.Kubernetes.ProxyMode.Value == ProxyMode.Ipvs,
        _ => true,
    };
}
