using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class VirtualRouterIdReusedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "virtual-router-id-reused",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "two virtual addresses of one network have the same virtual router id",
        What = "Compares the virtual router ids of keepalived before the API servers and at the edge where both addresses are of one family, and not known to be in different subnets of addressing.nodes.",
        Why = "VRRP knows routers by this number alone. Two groups with the same number take each other for peers: the one with the higher priority silences the other, whose address then answers nowhere or moves back and forth.",
        Fix = "Give each its own number from 1 to 255, also apart from those of other routers on the network.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("RFC 9568: VRRP", "https://www.rfc-editor.org/rfc/rfc9568"), new("keepalived.conf", "https://github.com/acassen/keepalived/blob/master/doc/man/man5/keepalived.conf.5.in")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var paths = ClusterPath.Root;
        var controlPlane = cluster.ControlPlane;
        if (controlPlane is not { LoadBalancerKind.Value: LoadBalancerKind.Haproxy, Keepalived.VirtualRouterId: { } id, Vip.Value: { } vip })
            yield break;
        if (cluster.Exposure is not { Edge.Keepalived.VirtualRouterId: { } edgeId, EdgeVip.Value: { } edgeVip } || id != edgeId || vip.IsIPv6 != edgeVip.IsIPv6)
            yield break;
        var subnets = new SubnetIndex(cluster.Addressing.Nodes);
        if (subnets.Of(vip) is { } one && subnets.Of(edgeVip) is { } other && one != other)
            yield break;
        yield return Error(paths.Exposure.Edge.Keepalived.VirtualRouterId, $"the edge and the API servers both have virtual router id {id}, and take each other for peers: give the edge another, for example {(id == 255 ? 254 : id + 1)}") with
        {
            Fix = FindingFix.Set(paths.Exposure.Edge.Keepalived.VirtualRouterId, id == 255 ? 254 : id + 1).AsUnsafe(),
            Related = [new(paths.ControlPlane.LoadBalancer.Keepalived.VirtualRouterId, "the API servers have it here")],
        };
    }
}
