using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.HighAvailability;

/// <summary>A virtual address that keepalived moves between hosts.</summary>
/// <param name="Address">The address.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Hosts">Hosts that carry it.</param>
internal readonly record struct CarriedVip(IpAddress Address, string Path, ImmutableArray<EffectiveHost> Hosts)
{
    /// <summary>The API's and the edge's, as far as the file gives address and keepalived.</summary>
    public static IEnumerable<CarriedVip> Of(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (controlPlane is { LoadBalancerKind.Value: LoadBalancerKind.Haproxy, Keepalived: not null, Vip: { Value: { } vip } given })
            yield return new(vip, given.Path, controlPlane.LoadBalancerHosts);
        if (cluster.Exposure is { Edge.Keepalived: not null, EdgeVip: { Value: { } edgeVip } edge })
            yield return new(edgeVip, edge.Path, cluster.Exposure.EdgeHosts);
    }
}
