using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class LoadBalancerSingleHostRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "load-balancer-single-host",
        Section = "HighAvailability",
        Severity = Severity.Warning,
        Title = "HAProxy before the API servers runs on one host",
        What = "Outside development, HAProxy on a single host before two control planes or more is a warning.",
        Why = "The API is lost with that host, however many API servers stand behind it.",
        Fix = "Give the pool a second host, and let keepalived move a virtual address between them.",
        Sources = [new("kubeadm: options for software load balancing", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#options-for-software-load-balancing")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Environment, ClusterPath.Root.ControlPlane.LoadBalancer, ClusterPath.Root.Pools.Any.Name,
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (!cluster.IsProduction || controlPlane.Hosts.Length < 2 || controlPlane.LoadBalancerHosts is not [var only])
            yield break;
        yield return Warning(only.Path, $"HAProxy before {controlPlane.Hosts.Length} API servers runs on {ShownText.Of(only.Label)} alone: give pool {ShownText.Of(only.Pool.Name)} a second host");
    }
}
