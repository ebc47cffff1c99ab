using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class KeepalivedWithoutVipRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "keepalived-without-vip",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "keepalived has no address to carry",
        What = "keepalived before the API servers needs controlPlane.endpoint.vip and HAProxy (kind haproxy); keepalived at the edge needs exposure.edge.vip.",
        Why = "keepalived does nothing but move an address between hosts. Without one it is not installed, and whoever wrote it down counts on a failover that does not exist.",
        Fix = "Give the virtual address, or remove keepalived.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("keepalived.conf: virtual_ipaddress", "https://github.com/acassen/keepalived/blob/master/doc/man/man5/keepalived.conf.5.in")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var paths = ClusterPath.Root;
        var controlPlane = cluster.ControlPlane;
        if (controlPlane is { Keepalived: not null, LoadBalancerKind: { Value: not LoadBalancerKind.Haproxy } kind })
            yield return Error(paths.ControlPlane.LoadBalancer.Keepalived, $"keepalived moves the address of HAProxy, but the load balancer is {kind.Value.Text()}: remove keepalived, or take kind: haproxy") with { Fix = FindingFix.Remove(paths.ControlPlane.LoadBalancer.Keepalived, "keepalived").AsUnsafe() };
        else if (controlPlane is { Keepalived: not null, Vip.Value: null })
            yield return Error(paths.ControlPlane.LoadBalancer.Keepalived, "keepalived before the API servers has no address to carry: give controlPlane.endpoint.vip");
        if (cluster.Exposure is { Edge.Keepalived: not null, EdgeVip.Value: null })
            yield return Error(paths.Exposure.Edge.Keepalived, "keepalived at the edge has no address to carry: give exposure.edge.vip");
    }
}
