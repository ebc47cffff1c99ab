using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class TooManyNodesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "too-many-nodes",
        Section = "Sizing",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "the cluster has more nodes than Kubernetes is tested with",
        What = "Counts the hosts of all pools that run a kubelet: control planes, workers, edge hosts and route reflectors. More than 5,000 is an error; while there are more, no other rule measures anything by their number.",
        Why = "Kubernetes is designed for at most 5,000 nodes and tested up to there. Beyond it nobody promises how long the API server, the scheduler and etcd take.",
        Fix = "Take nodes away, or build a second cluster.",
        Sources = [new("Kubernetes: considerations for large clusters", "https://kubernetes.io/docs/setup/best-practices/cluster-large/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = cluster.KubernetesNodeCount;
        if (nodes <= ClusterLimits.Nodes || NodeCount.LargestPool(cluster) is not { } largest)
            yield break;
        yield return Error(NodeCount.PathOf(largest), $"the pools have {CountWords.Of(nodes)} Kubernetes nodes, and Kubernetes is tested with at most {CountWords.Of(ClusterLimits.Nodes)}: take {CountWords.Of(nodes - ClusterLimits.Nodes)} away, or build a second cluster") with
        {
            Label = $"{CountWords.Of(largest.HostCount, "node")} here",
        };
    }
}
