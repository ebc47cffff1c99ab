using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>How many BGP sessions a node has when all is well.</summary>
internal static class SessionCounts
{
    public static IEnumerable<(string Who, long Count)> Of(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var bgp = calico.Bgp;
        var families = cluster.Addressing.IsDualStack ? 2 : 1;
        var nodes = calico.Hosts.Length;
        var everywhere = bgp.Peers.Count(peer => peer.NodeSelector is null);
        switch (bgp.Topology.Value)
        {
            case BgpTopology.RouteReflectors:
                var reflectors = bgp.Reflectors.Length;
                yield return ("a route reflector", ((long)(nodes - 1) * families) + everywhere);
                if (nodes > reflectors)
                    yield return ("any other node", (long)reflectors * families);
                break;
            case BgpTopology.TopOfRack:
                foreach (var rack in bgp.Racks)
                {
                    var members = calico.Hosts.Count(host => host.Rack == rack.Name);
                    var routers = bgp.Peers.Count(peer => peer.NodeSelector == rack.NodeSelector);
                    yield return ($"a node of rack {rack.Name}", ((long)Math.Max(0, members - 1) * families) + routers + everywhere);
                }

                break;
            default:
                yield return ("each node", ((long)(nodes - 1) * families) + everywhere);
                break;
        }
    }
}
