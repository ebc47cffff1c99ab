using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class VipWithoutKeepalivedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vip-without-keepalived",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "nothing carries a virtual address",
        What = "A virtual address of HAProxy, before the API servers or at the edge, needs keepalived with an interface and a virtual router id.",
        Why = "HAProxy listens on the address and does not give it to any host: no host answers for it, and nothing reaches the API or the edge.",
        Fix = "Give keepalived. Where a load balancer of somebody else's has the address, say kind: external.",
        Sources = [new("kubeadm: keepalived and HAProxy", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#keepalived-and-haproxy")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (controlPlane is { LoadBalancerKind.Value: LoadBalancerKind.Haproxy, Keepalived: null, Vip: { Value: not null } vip })
            yield return Missing(vip.Path, $"{vip}", ClusterPath.Root.ControlPlane.LoadBalancer.Keepalived);
        if (cluster.Exposure is { Edge: { Keepalived: null }, EdgeVip: { Value: not null } edge })
            yield return Missing(edge.Path, $"{edge}", ClusterPath.Root.Exposure.Edge.Keepalived);
    }

    private Finding Missing(string path, string vip, string key) =>
        Error(path, $"no host takes the virtual address {vip}, for there is no keepalived: give {key} an interface and a virtualRouterId from 1 to 255");
}
