using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Calico;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>Calico.</summary>
internal static class CalicoVars
{
    public static IEnumerable<VariableSection> Sections(EffectiveCluster cluster, KubesprayRelease tag)
    {
        if (cluster.Network.Calico is not { } calico)
            return [];
        return
        [
            new("Release and backend.", Backend(cluster, tag, calico)),
            .. CalicoPoolVars.Sections(tag, calico),
            new(MtuReason(calico), [Variable.Of("calico_mtu", calico.Mtu.Value)]),
            new("Routes.", [Variable.Of("global_as_num", $"{calico.Bgp.AsNumber}")]),
            new("Service addresses that are announced by BGP.", Advertised(cluster, tag, calico)),
            new("Traffic between hosts is encrypted.", WireGuard(cluster, tag)),
            new("The fan-out between Calico's nodes and the API server.", Typha(calico)),
        ];
    }

    /// <summary>Whether the tag can announce the service ranges.</summary>
    public static bool CanAdvertiseServices(EffectiveCluster cluster, KubesprayRelease tag) => !cluster.Addressing.IsDualStack || tag.AdvertisesBothFamilies;

    private static IEnumerable<View> Backend(EffectiveCluster cluster, KubesprayRelease tag, EffectiveCalico calico)
    {
        if (AllVars.IsSure(calico.Version, tag.Calico))
            yield return Variable.Of("calico_version", tag.Write(calico.Version.Value));
        yield return Variable.Of("calico_network_backend", NeedsBird(tag, calico) ? "bird" : "vxlan");
    }

    // VXLAN needs no BGP. Before it was the default, Kubespray's probes looked for BIRD in any case:
    // https://github.com/kubernetes-sigs/kubespray/blob/v2.13.0/roles/network_plugin/calico/templates/calico-node.yml.j2
    private static bool NeedsBird(KubesprayRelease tag, EffectiveCalico calico) =>
        !KubesprayMilestones.CalicoVxlanDefault.HoldsFor(tag.Tag) || calico.Bgp.IsUsed;

    private static string MtuReason(EffectiveCalico calico) =>
        $"MTU of pods and tunnels: {(calico.Mtu.IsGiven ? "network.calico.mtu of the spec" : calico.Mtu.Origin.Reason)}.";

    private static IEnumerable<View> Advertised(EffectiveCluster cluster, KubesprayRelease tag, EffectiveCalico calico)
    {
        if (calico.Bgp.ServiceAdvertisement is not { } advertised)
            yield break;
        if (advertised.ClusterIPs == true && CanAdvertiseServices(cluster, tag))
            yield return Variable.Of("calico_advertise_cluster_ips", true);
        if (advertised.ExternalIPs is { Count: > 0 } external && tag.Reads("calico_advertise_service_external_ips"))
            yield return Variable.List("calico_advertise_service_external_ips", external);
        if (advertised.LoadBalancerIPs == true && !cluster.Addressing.LoadBalancers.IsEmpty && tag.Reads("calico_advertise_service_loadbalancer_ips"))
            yield return Variable.List("calico_advertise_service_loadbalancer_ips", BgpPlan.LoadBalancers(cluster));
    }

    private static IEnumerable<View> WireGuard(EffectiveCluster cluster, KubesprayRelease tag) =>
        cluster.Network.WireGuard.Value && tag.Reads("calico_wireguard_enabled") ? [Variable.Of("calico_wireguard_enabled", true)] : [];

    private static IEnumerable<View> Typha(EffectiveCalico calico)
    {
        if (calico.TyphaReplicas.Value == 0 || calico.Datastore.Value != Datastore.Kubernetes)
            yield break;
        yield return Variable.Of("typha_enabled", true);
        yield return Variable.Of("typha_replicas", calico.TyphaReplicas.Value);
    }
}
