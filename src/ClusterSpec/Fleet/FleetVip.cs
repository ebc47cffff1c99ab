using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Fleet;

/// <summary>A virtual address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Noun">What it is: <c>the API's virtual address</c>.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Subnet">The node subnet that it is in; null when it is in none.</param>
/// <param name="RouterId">Its virtual router id; null without keepalived.</param>
/// <param name="RouterIdPath">Where that stands.</param>
internal sealed record FleetVip(IpAddress Address, Phrase Noun, string Path, Cidr? Subnet, int? RouterId, string RouterIdPath)
{
    public static ImmutableArray<FleetVip> Of(EffectiveCluster cluster)
    {
        var subnets = new SubnetIndex(cluster.Addressing.Nodes);
        var vips = ImmutableArray.CreateBuilder<FleetVip>();
        var (api, edge) = (cluster.ControlPlane.Vip, cluster.Exposure.EdgeVip);
        if (api.Value is { } vip)
        {
            var id = cluster.ControlPlane.LoadBalancerKind.Value == LoadBalancerKind.Haproxy ? cluster.ControlPlane.Keepalived?.VirtualRouterId : null;
            vips.Add(new(vip, "the API's virtual address", api.Path, subnets.Of(vip)?.Cidr, id, ClusterPath.Root.ControlPlane.LoadBalancer.Keepalived.VirtualRouterId));
        }

        if (edge.Value is { } front)
            vips.Add(new(front, "the edge's virtual address", edge.Path, subnets.Of(front)?.Cidr, cluster.Exposure.Edge?.Keepalived?.VirtualRouterId, ClusterPath.Root.Exposure.Edge.Keepalived.VirtualRouterId));
        return vips.ToImmutable();
    }
}
