using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class LoadBalancerPoolUnknownRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "load-balancer-pool-unknown",
        Section = "Pools",
        Severity = Severity.Error,
        Title = "the load balancer names a pool that does not exist",
        What = "Looks controlPlane.loadBalancer.pool up among the names of the pools.",
        Why = "HAProxy before the API servers would run on no host, and nothing would answer at the endpoint.",
        Fix = "Write the name of a pool; the finding names the most similar one.",
        Fixes = FixSafety.Safe,
        Sources = [new("kubeadm: options for software load balancing", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#options-for-software-load-balancing")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.ControlPlane.LoadBalancer.Pool, ClusterPath.Root.Pools.Any.Name];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.ControlPlane.LoadBalancerPool.Value is { } name && cluster.Pool(name) is null)
            yield return Error(cluster.ControlPlane.LoadBalancerPool.Path, $"there is no pool {ShownText.Of(name)} for the load balancer: {PoolAdvice.For(cluster, name, HostRole.LoadBalancer)}") with { Fix = PoolAdvice.Fix(cluster, name, cluster.ControlPlane.LoadBalancerPool.Path) };
    }
}
