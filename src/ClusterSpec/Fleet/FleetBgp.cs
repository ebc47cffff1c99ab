using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Fleet;

/// <summary>How a cluster exchanges routes.</summary>
/// <param name="AsNumber">AS number of its nodes.</param>
/// <param name="Routers">Routers outside that they exchange routes with.</param>
/// <param name="ClusterId">Cluster id of its route reflectors; null without them.</param>
internal sealed record FleetBgp(Resolved<AsNumber> AsNumber, ImmutableArray<FleetRouter> Routers, Resolved<IpAddress?>? ClusterId)
{
    /// <summary>Routers of another AS, which pass routes of one cluster on to the next.</summary>
    public IEnumerable<FleetRouter> Fabric => Routers.Where(router => router.AsNumber != AsNumber.Value);

    /// <summary>Null where the nodes do not speak BGP, or racks have AS numbers of their own, which are then those of the nodes.</summary>
    public static FleetBgp? Of(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico?.Bgp is not { IsUsed: true } bgp || bgp.Racks.Any(rack => rack.AsNumber is not null))
            return null;
        return new(
            bgp.AsNumber,
            [.. bgp.Peers.Select(peer => new FleetRouter(peer.Address, peer.AsNumber))],
            bgp.Topology.Value == BgpTopology.RouteReflectors && !bgp.Reflectors.IsEmpty ? bgp.ClusterId : null);
    }
}

/// <summary>A router outside the cluster.</summary>
/// <param name="Address">Its address.</param>
/// <param name="AsNumber">Its AS number.</param>
internal readonly record struct FleetRouter(IpAddress Address, AsNumber AsNumber);
