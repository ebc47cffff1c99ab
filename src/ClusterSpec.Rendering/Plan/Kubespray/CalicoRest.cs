using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Calico;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>What Kubespray has no variable for: those files of <c>calico/</c> are applied once the cluster runs.</summary>
internal static class CalicoRest
{
    /// <summary>First line of Calico's variables.</summary>
    public static string Purpose(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var rest = cluster.Network.Calico is { } calico ? Files(cluster, tag, calico).ToImmutableArray() : [];
        return rest.IsEmpty
            ? "Variables of Calico. Kubespray makes all of calico/ from them: nothing of it has to be applied."
            : $"Variables of Calico. Kubespray has none for {string.Join(", ", rest.Select(file => $"{file.What} (calico/{file.Name})"))}: apply that when the cluster runs.";
    }

    private static IEnumerable<(string Name, string What)> Files(EffectiveCluster cluster, KubesprayRelease tag, EffectiveCalico calico)
    {
        if (calico.Pools.Length > (cluster.Addressing.IsDualStack ? 2 : 1))
            yield return ("ip-pool.yaml", "more than one pool of a family");
        else if (calico.Pools.Any(pool => pool.NodeSelector.IsGiven))
            yield return ("ip-pool.yaml", "nodes of a pool");
        if (calico.Hosts.Any(host => host.AsNumber is not null))
            yield return ("nodes/", calico.Bgp.Topology.Value == BgpTopology.TopOfRack ? "racks and AS numbers of nodes" : "AS numbers of nodes");
        if (!calico.Bgp.Peers.IsEmpty && !ReflectorVars.CanPeer(cluster))
            yield return ("bgp-peers.yaml", calico.Bgp.Topology.Value == BgpTopology.FullMesh ? "routers beside a full mesh" : "selectors and passwords of routers");
        if (LacksBgp(cluster, tag, calico.Bgp))
            yield return ("bgp-configuration.yaml", calico.Bgp switch
            {
                { Topology.Value: BgpTopology.TopOfRack } => "the end of the full mesh",
                { MeshPassword.Value: null } => "these announced services",
                _ => "the password of the mesh",
            });
        if (cluster.Network.WireGuard.Value && (cluster.Addressing.HasPods(ipv6: true) || !tag.Reads("calico_wireguard_enabled")))
            yield return ("felix-configuration.yaml", "this use of WireGuard");
        if (PolicyPlan.IsNeeded(calico))
            yield return ("global-network-policy.yaml", "policies");
        if (calico.HostEndpoints.Value == HostEndpoints.Auto)
            yield return ("host-endpoints.yaml", "host endpoints");
    }

    private static bool LacksBgp(EffectiveCluster cluster, KubesprayRelease tag, EffectiveBgp bgp) =>
        bgp.MeshPassword.Value is not null
        || bgp.Topology.Value == BgpTopology.TopOfRack
        || (bgp.ServiceAdvertisement?.ClusterIPs == true && !CalicoVars.CanAdvertiseServices(cluster, tag))
        || (bgp.ServiceAdvertisement?.ExternalIPs is { Count: > 0 } && !tag.Reads("calico_advertise_service_external_ips"))
        || (bgp.ServiceAdvertisement?.LoadBalancerIPs == true && !tag.Reads("calico_advertise_service_loadbalancer_ips"));
}
