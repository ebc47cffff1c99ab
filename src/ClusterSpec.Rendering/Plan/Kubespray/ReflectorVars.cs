using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>Peers of the route reflectors outside the cluster.</summary>
internal static class ReflectorVars
{
    /// <summary>Whether Kubespray can make the sessions with routers: it knows no selectors and no passwords, and wherever one node of the
    /// cluster peers with a router, it ends the full mesh.</summary>
    public static bool CanPeer(EffectiveCluster cluster) =>
        cluster.Pools.Any(pool => InventoryPlan.Reflects(cluster, pool))
        && cluster.Network.Calico?.Bgp.Peers.All(peer => peer.NodeSelector is null && peer.Password is null) == true;

    public static IEnumerable<VariableSection> Sections(EffectiveCluster cluster) =>
        CanPeer(cluster) && cluster.Network.Calico?.Bgp.Peers is { IsEmpty: false } peers
            ? [new("Routers outside the cluster; each reflector peers with each of them.", [Variable.Of("peer_with_router", true), Variable.Rows("peers", peers.Select(Peer))])]
            : [];

    private static View[] Peer(EffectiveBgpPeer peer) =>
        [Variable.Of("router_id", $"{peer.Address}"), Variable.Of("as", $"{peer.AsNumber}"), Variable.Of("scope", "node")];
}
