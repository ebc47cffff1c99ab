using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules.Sizing;

/// <summary>How many nodes of Kubernetes there are, and where they come from.</summary>
internal static class NodeCount
{
    /// <summary>The number of nodes by which anything else is measured: 0 where there are too many, which is a fault of its own and often a slip
    /// in a range of addresses.</summary>
    public static long Measured(EffectiveCluster cluster) => cluster.KubernetesNodeCount is var nodes && nodes <= ClusterLimits.Nodes ? nodes : 0;

    /// <summary>The pool that holds most of them, for a finding that hangs on their number; nothing in a cluster without nodes.</summary>
    public static ImmutableArray<RelatedPath> Largest(EffectiveCluster cluster) =>
        LargestPool(cluster) is { } pool ? [new(PathOf(pool), $"{CountWords.Of(pool.HostCount, "node")} of {CountWords.Of(cluster.KubernetesNodeCount)}")] : [];

    /// <summary>The pool with most Kubernetes nodes, the first of equal ones; null in a cluster without nodes.</summary>
    public static EffectivePool? LargestPool(EffectiveCluster cluster) => cluster.Pools.Where(pool => pool.RunsKubelet).MaxBy(pool => pool.HostCount);

    /// <summary>Where the hosts of a pool are named.</summary>
    public static string PathOf(EffectivePool pool) => pool.Written.Nodes is null ? pool.Path.Addresses : pool.Path.Nodes;
}
