using ClusterSpec.Effective;
using ClusterSpec.Releases;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>Everything that Kubespray wants beside its checkout: the inventory and <c>group_vars</c>, by the names of the tag.</summary>
public sealed class KubesprayPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "kubespray";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.Versions.KubesprayRelease is { } tag && CanBuild(cluster, tag) ? Files(cluster, tag) : [];
    }

    private static bool CanBuild(EffectiveCluster cluster, KubesprayRelease tag) =>
        !cluster.ControlPlane.Hosts.IsEmpty
        && KubesprayObstacle.Of(cluster, tag) is null
        && (cluster.Network.Calico is not { } calico || !tag.RefusesCalico(calico.Version.Value));

    private static IEnumerable<PlannedFile> Files(EffectiveCluster cluster, KubesprayRelease tag) =>
    [
        RunbookPlan.File(cluster, tag),
        InventoryPlan.File(cluster, tag),
        .. GroupVars.File("all/all.yml", "Variables of every host. What Kubespray checks on one host alone, or reads on hosts of etcd, too, stands here.", AllVars.Sections(cluster, tag)),
        .. GroupVars.File(tag.EtcdVarsFile, "Variables of etcd.", EtcdVars.Sections(cluster, tag)),
        .. GroupVars.File($"{tag.ClusterGroup}/k8s-cluster.yml", "Variables of the hosts of Kubernetes.", KubernetesVars.Sections(cluster, tag)),
        .. GroupVars.File($"{tag.ClusterGroup}/k8s-net-calico.yml", CalicoRest.Purpose(cluster, tag), CalicoVars.Sections(cluster, tag)),
        .. GroupVars.File($"{tag.ClusterGroup}/k8s-net-flannel.yml", "Variables of Flannel.", FlannelVars.Sections(cluster, tag)),
        .. GroupVars.File($"{tag.RouteReflectorGroup}.yml", "Variables of the route reflectors.", ReflectorVars.Sections(cluster)),
        .. InventoryPlan.SpecialPools(cluster).SelectMany(PoolVars.File),
    ];
}
