using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class LoadBalancerHostsMissingRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "load-balancer-hosts-missing",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "HAProxy before the API servers has no hosts",
        What = "HAProxy (kind haproxy, which is the default of a load balancer) runs on the hosts of controlPlane.loadBalancer.pool, or of every pool with the role load-balancer. Neither is there.",
        Why = "No configuration of HAProxy is made for any host, and nothing answers at the endpoint that every node is told.",
        Fix = "Name the pool, for example that of the control planes, or give a pool the role load-balancer. Where a load balancer of somebody else's stands there, say kind: external.",
        Sources = [new("kubeadm: options for software load balancing", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#options-for-software-load-balancing")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.ControlPlane.LoadBalancer.Kind, ClusterPath.Root.ControlPlane.LoadBalancer.Pool, ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (controlPlane.LoadBalancerKind.Value != LoadBalancerKind.Haproxy || controlPlane.LoadBalancerPool.Value is not null)
            yield break;
        if (cluster.Pools.Any(pool => pool.Has(HostRole.LoadBalancer)))
            yield break;
        var advice = cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.ControlPlane)) is { Name.Length: > 0 } pool
            ? (Phrase)$"name one in controlPlane.loadBalancer.pool, for example {ShownText.Of(pool.Name)}"
            : "name one in controlPlane.loadBalancer.pool";
        yield return Error(ClusterPath.Root.ControlPlane.LoadBalancer, $"HAProxy has no hosts, for no pool is named and none has the role load-balancer: {advice}");
    }
}
