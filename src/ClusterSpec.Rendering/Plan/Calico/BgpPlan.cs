using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>Who exchanges routes with whom.</summary>
internal static class BgpPlan
{
    /// <summary>Selects the route reflectors by the label that their node patch sets.</summary>
    public const string Reflectors = "route-reflector == 'true'";

    private const string Everyone = "all()";

    public static View Configuration(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var bgp = calico.Bgp;
        var isMesh = bgp.IsUsed && bgp.Topology.Value == BgpTopology.FullMesh;
        var advertised = bgp.ServiceAdvertisement;
        return new View
        {
            { "asNumber", (long)bgp.AsNumber.Value.Value },
            { "isMesh", isMesh },
            { "peers", isMesh || !bgp.IsUsed ? null : HasReflectors(bgp) ? "the reflectors" : "the rack and the routers above it" },
            { "why", Why(calico, isMesh) },
            { "clusterIPs", advertised?.ClusterIPs == true ? cluster.Addressing.Services.Select(network => network.Cidr.ToString()) : [] },
            { "externalIPs", advertised?.ExternalIPs ?? [] },
            { "loadBalancerIPs", advertised?.LoadBalancerIPs == true ? LoadBalancers(cluster) : [] },
            { "meshPassword", isMesh ? Password(bgp.MeshPassword.Value, "mesh") : null },
        };
    }

    public static ImmutableArray<View> Peers(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var bgp = calico.Bgp;
        var hasReflectors = HasReflectors(bgp);
        var peers = ImmutableArray.CreateBuilder<View>();
        if (bgp.Topology.Value == BgpTopology.TopOfRack)
            peers.AddRange(bgp.Racks.Select(InRack));
        if (hasReflectors)
            peers.Add(Peer("peer-with-route-reflectors", "Every node, the reflectors too, peers with every reflector.", Everyone, peerSelector: Reflectors));
        foreach (var same in bgp.Peers.GroupBy(peer => peer.Address))
            peers.AddRange(same.Select((peer, index) => Router(peer, index, hasReflectors ? Reflectors : Everyone)));
        return peers.ToImmutable();
    }

    // Two nodes of one AS do not take each other's routes back from a router of another AS, for they see their own number on the way:
    // https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2. So those of a rack tell each other.
    private static View InRack(EffectiveBgpRack rack, int index)
    {
        var selector = rack.NodeSelector;
        return Peer($"rack-{index + 1}", $"The nodes of rack {rack.Name} peer with each other.", selector, peerSelector: selector);
    }

    // An address may stand there more than once, for the switches of racks often share theirs: each peer is a resource of its own.
    private static View Router(EffectiveBgpPeer peer, int index, string nodeSelector)
    {
        var number = index == 0 ? "" : $"-{index + 1}";
        return Peer(
            $"router-{peer.Address.ToString().Replace('.', '-').Replace(':', '-').Trim('-')}{number}",
            $"Router {peer.Address}, AS {peer.AsNumber}.",
            peer.NodeSelector ?? nodeSelector,
            peerAddress: peer.Address,
            asNumber: peer.AsNumber,
            password: Password(peer.Password, $"router-{peer.Address}{number}"));
    }

    /// <summary>The load-balancer ranges as networks, which is what Calico takes: a range that is none by the networks that cover it.</summary>
    public static IEnumerable<string> LoadBalancers(EffectiveCluster cluster) =>
        cluster.Addressing.LoadBalancers.SelectMany(range => range.Range.ToCidrs()).Select(network => network.ToString());

    private static bool HasReflectors(EffectiveBgp bgp) => bgp.Topology.Value == BgpTopology.RouteReflectors;

    private static string Why(EffectiveCalico calico, bool isMesh) => calico.Bgp switch
    {
        { IsUsed: false } => "no node speaks BGP, for Felix makes the routes of VXLAN",
        _ when isMesh && calico.Hosts.Length < 2 => "one node, which has nobody to peer with",
        { Topology.Value: BgpTopology.TopOfRack } => "the nodes of a rack peer with each other and with the routers above them",
        _ when isMesh => $"{calico.Hosts.Length} nodes: each peers with each",
        var bgp => $"{bgp.Reflectors.Length} route reflectors hand the routes on",
    };

    private static View Peer(
        string name, string why, string nodeSelector, string? peerSelector = null, IpAddress? peerAddress = null, AsNumber? asNumber = null, View? password = null) => new()
    {
        { "name", name },
        { "why", why },
        { "nodeSelector", nodeSelector },
        { "peerSelector", peerSelector },
        { "peerIP", peerAddress?.ToString() },
        { "asNumber", asNumber is { } number ? $"{number.Value}" : null },
        { "password", password },
    };

    // calico-node reads passwords from a Kubernetes secret: https://docs.tigera.io/calico/latest/networking/configuring/bgp#set-bgp-passwords
    private static View? Password(SecretReference? reference, string key) => reference is { } secret
        ? new View { { "secret", "calico-bgp-passwords" }, { "key", key.Replace(':', '-') }, { "reference", secret.ToString() } }
        : null;
}
