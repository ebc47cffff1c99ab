using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class TooManyPodsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "too-many-pods",
        Section = "Sizing",
        Severity = Severity.Warning,
        Title = "the nodes may run more pods than Kubernetes is tested with",
        What = "Looks at kubernetes.maxPods: more than 110 pods on a node is a warning, and so are more than 150,000 pods on all nodes together, which the default of 110 reaches at 1,364 nodes.",
        Why = "Both are limits that Kubernetes is tested with. With more pods on a node the kubelet and the container engine fall behind with their reports until the node counts as lost; with more pods in the cluster the API server and etcd do.",
        Fix = "Set kubernetes.maxPods to the number that the message names, or build a second cluster.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: considerations for large clusters", "https://kubernetes.io/docs/setup/best-practices/cluster-large/")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Kubernetes.MaxPods, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        var maxPods = cluster.Kubernetes.MaxPods;
        var most = Math.Min(ClusterLimits.PodsOnNode, ClusterLimits.Pods / Math.Max(nodes, 1));
        if (maxPods.Value <= most)
            yield break;
        if (nodes * maxPods.Value > ClusterLimits.Pods)
        {
            yield return Warning(maxPods.Path, $"{CountWords.Of(nodes, "node")} with {CountWords.Of(maxPods.Value, "pod")} each may run more than the {CountWords.Of(ClusterLimits.Pods)} pods that Kubernetes is tested with: set maxPods to {most} at most") with
            {
                Fix = most > 0 ? FindingFix.Set(maxPods.Path, most).AsUnsafe() : null,
                Label = DefaultLabel.Of(maxPods, $"{maxPods}"),
                Related = NodeCount.Largest(cluster),
            };
        }
        else
        {
            yield return Warning(maxPods.Path, $"a node may run {CountWords.Of(maxPods.Value, "pod")}, and Kubernetes is tested with at most {ClusterLimits.PodsOnNode}: set maxPods to {most}, and take more nodes") with { Fix = FindingFix.Set(maxPods.Path, most).AsUnsafe() };
        }
    }
}
