using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class EdgePoolUnknownRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "edge-pool-unknown",
        Section = "Pools",
        Severity = Severity.Error,
        Title = "the edge names a pool that does not exist",
        What = "Looks exposure.edge.pool up among the names of the pools.",
        Why = "HAProxy and keepalived of the edge would run on no host, and nothing would answer there.",
        Fix = "Write the name of a pool; the finding names the most similar one.",
        Fixes = FixSafety.Safe,
        Sources = [new("kubeadm: keepalived and HAProxy", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#keepalived-and-haproxy")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Exposure.Edge.Pool, ClusterPath.Root.Pools.Any.Name];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Exposure.Edge?.Pool is { } name && cluster.Pool(name) is null)
            yield return Error(ClusterPath.Root.Exposure.Edge.Pool, $"there is no pool {ShownText.Of(name)} for the edge: {PoolAdvice.For(cluster, name, HostRole.Edge)}") with { Fix = PoolAdvice.Fix(cluster, name, ClusterPath.Root.Exposure.Edge.Pool) };
    }
}
