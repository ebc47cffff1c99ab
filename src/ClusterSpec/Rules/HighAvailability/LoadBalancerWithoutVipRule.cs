using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class LoadBalancerWithoutVipRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "load-balancer-without-vip",
        Section = "HighAvailability",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "several hosts run HAProxy and share no address",
        What = "Outside development, HAProxy on two hosts or more before the API servers needs controlPlane.endpoint.vip.",
        Why = "Every node is told one endpoint. Without an address that moves, it leads to one of the hosts, and the others stand by for nothing; a name with several addresses sends a share of all connections to a host that is down.",
        Fix = "Give a free address of the hosts' subnet as virtual address, and keepalived to carry it.",
        Sources = [new("kubeadm: keepalived and HAProxy", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#keepalived-and-haproxy")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Environment, ClusterPath.Root.ControlPlane, ClusterPath.Root.Pools.Any.Name,
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Addressing.Nodes,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (!cluster.IsProduction || !controlPlane.HasEndpoint || controlPlane.LoadBalancerHosts.Length < 2 || controlPlane.Vip.Value is not null)
            yield break;
        var hosts = NameList.Of(controlPlane.LoadBalancerHosts.Select(host => ShownText.Of(host.Label)));
        yield return Error(ClusterPath.Root.ControlPlane.Endpoint, $"HAProxy runs on {hosts}, and no address moves between them: give controlPlane.endpoint.vip{(FreeAddress.Near(cluster, controlPlane.LoadBalancerHosts) is { } free ? (Phrase)$", for example {free}" : null)}");
    }
}
