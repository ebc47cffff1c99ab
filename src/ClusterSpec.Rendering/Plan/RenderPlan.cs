using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Access;
using ClusterSpec.Rendering.Plan.Ansible;
using ClusterSpec.Rendering.Plan.Calico;
using ClusterSpec.Rendering.Plan.CloudInit;
using ClusterSpec.Rendering.Plan.Dex;
using ClusterSpec.Rendering.Plan.Etcd;
using ClusterSpec.Rendering.Plan.Firewall;
using ClusterSpec.Rendering.Plan.Flannel;
using ClusterSpec.Rendering.Plan.Haproxy;
using ClusterSpec.Rendering.Plan.Keepalived;
using ClusterSpec.Rendering.Plan.Kubeadm;
using ClusterSpec.Rendering.Plan.Kubespray;
using ClusterSpec.Rendering.Plan.Os;
using ClusterSpec.Rendering.Plan.Runtime;
using ClusterSpec.Rendering.Plan.Traefik;

namespace ClusterSpec.Rendering.Plan;

/// <summary>Everything that is rendered, target by target.</summary>
public static class RenderPlan
{
    private static readonly ImmutableArray<TargetPlanner> Planners =
    [
        new OsPlanner(),
        new RuntimePlanner(),
        new AnsiblePlanner(),
        new CloudInitPlanner(),
        new EtcdPlanner(),
        new KubeadmPlanner(),
        new KubesprayPlanner(),
        new CalicoPlanner(),
        new FlannelPlanner(),
        new HaproxyPlanner(),
        new KeepalivedPlanner(),
        new TraefikPlanner(),
        new AccessPlanner(),
        new DexPlanner(),
        new FirewallPlanner(),
    ];

    /// <summary>Names of the targets, in the order in which they are planned.</summary>
    public static ImmutableArray<string> Targets { get; } = [.. Planners.Select(planner => planner.Target)];

    /// <summary>The files of a cluster, sorted by path.</summary>
    /// <param name="cluster">A cluster without errors.</param>
    /// <param name="targets">Targets to plan; null for all.</param>
    public static ImmutableArray<PlannedFile> Of(EffectiveCluster cluster, IReadOnlyCollection<string>? targets = null) =>
    [
        .. Planners
            .Where(planner => targets is null || targets.Contains(planner.Target))
            .SelectMany(planner => planner.Plan(cluster))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
