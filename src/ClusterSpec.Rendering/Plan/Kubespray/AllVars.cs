using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>What every host of the inventory shares.</summary>
internal static class AllVars
{
    public static IEnumerable<VariableSection> Sections(EffectiveCluster cluster, KubesprayRelease tag) =>
    [
        new("Whom Ansible logs in as.", [Variable.Of("ansible_user", cluster.Os.AdminUser.Value)]),
        new("Releases.", Releases(cluster, tag)),
        new("The registry that the images of Kubernetes itself come from.", Images(cluster)),
        .. EtcdVars.SectionsForAll(cluster, tag),
        EngineVars.Section(cluster, tag),
        new("Image of the container that holds a pod together.", EngineVars.Sandbox(cluster)),
        new("Proxy for images and files. Kubespray names the hosts itself as reached without it.", EngineVars.Proxy(cluster)),
        new("Networks.", Networks(cluster, tag)),
        new("DNS of the cluster; Kubespray's own choice is the third address of the services.", Dns(cluster, tag)),
        EndpointVars.Section(cluster),
        new("Names and addresses that the API server's certificate is valid for.", [Variable.List("supplementary_addresses_in_ssl_keys", cluster.Kubernetes.AllCertificateNames)]),
        new("Ports of services of type NodePort; they are kept free on every host.", NodePorts(cluster)),
        new("Calico's route reflectors, one cluster id for all of them.", Reflectors(cluster)),
        new("Time servers.", Time(cluster, tag)),
        new("Kernel parameters of os.sysctl. The others of os/ agree with what Kubespray sets, or are none of its business.", Sysctl(cluster, tag)),
    ];

    private static IEnumerable<View> Releases(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var kubernetes = cluster.Versions.Kubernetes.Value;
        yield return Variable.Of("kube_version", tag.Write(kubernetes));

        if (IsSure(cluster.Etcd.Version, tag.EtcdFor(kubernetes)))
            yield return Variable.Of("etcd_version", tag.Write(cluster.Etcd.Version.Value));
    }

    private static IEnumerable<View> Images(EffectiveCluster cluster) =>
        cluster.Kubernetes.ImageRepository.Value is { } repository ? [Variable.Of("kube_image_repo", repository)] : [];

    /// <summary>Whether a release is written into the inventory. One that nobody chose and that is not the tag's own may have no checksum there.</summary>
    public static bool IsSure(Resolved<SemVersion> version, SemVersion? ofTag) => version.IsGiven || version.Value.Equals(ofTag);

    private static IEnumerable<View> Networks(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var addressing = cluster.Addressing;
        yield return Variable.Of("kube_network_plugin", cluster.Network.Plugin.Value.Text());
        if (cluster.Network.Calico is { } calico)
            yield return Variable.Of("calico_datastore", calico.Datastore.Value == Datastore.Etcd ? "etcd" : "kdd");
        foreach (var variable in Family(addressing, ipv6: false).Concat(Stacks(addressing, tag)).Concat(Family(addressing, ipv6: true)))
            yield return variable;
    }

    private static IEnumerable<View> Family(EffectiveAddressing addressing, bool ipv6)
    {
        if (!addressing.HasPods(ipv6))
            yield break;
        var suffix = ipv6 ? "_ipv6" : "";
        yield return Variable.Of($"kube_pods_subnet{suffix}", Network(addressing.Pods, ipv6));
        yield return Variable.Of($"kube_service_addresses{suffix}", Network(addressing.Services, ipv6));
        yield return Variable.Of($"kube_network_node_prefix{suffix}", addressing.NodePrefix(ipv6).Value);
    }

    private static IEnumerable<View> Stacks(EffectiveAddressing addressing, KubesprayRelease tag)
    {
        if (!addressing.HasPods(ipv6: true))
            yield break;
        if (!tag.Reads("ipv6_stack"))
        {
            yield return Variable.Of("enable_dual_stack_networks", true);
            yield break;
        }

        yield return Variable.Of("ipv4_stack", addressing.HasPods(ipv6: false));
        yield return Variable.Of("ipv6_stack", true);
    }

    private static string Network(IEnumerable<PlannedNetwork> networks, bool ipv6) => $"{networks.First(network => network.Cidr.IsIPv6 == ipv6).Cidr}";

    private static IEnumerable<View> Dns(EffectiveCluster cluster, KubesprayRelease tag)
    {
        yield return Variable.Of("cluster_name", cluster.Kubernetes.DnsDomain.Value);
        if (cluster.Addressing.ClusterDns.Value is { } address)
            yield return Variable.Of("skydns_server", $"{address}");
        yield return Variable.Of("resolvconf_mode", EngineVars.IsDockerDeployed(cluster, tag) ? tag.DefaultResolvconfMode : "host_resolvconf");
    }

    private static IEnumerable<View> NodePorts(EffectiveCluster cluster) =>
        cluster.Exposure.NodePorts.Value is { } ports ? [Variable.Of("kube_apiserver_node_port_range", $"{ports}")] : [];

    private static IEnumerable<View> Reflectors(EffectiveCluster cluster)
    {
        if (!cluster.Pools.Any(pool => InventoryPlan.Reflects(cluster, pool)) || cluster.Network.Calico?.Bgp.ClusterId.Value is not { } id)
            yield break;
        yield return Variable.Of("peer_with_calico_rr", true);
        yield return Variable.Of("cluster_id", $"{id}");
    }

    private static IEnumerable<View> Time(EffectiveCluster cluster, KubesprayRelease tag)
    {
        if (cluster.Os.NtpServers.IsEmpty || !tag.Reads("ntp_enabled"))
            yield break;
        yield return Variable.Of("ntp_enabled", true);
        yield return Variable.Of("ntp_manage_config", true);
        yield return Variable.List("ntp_servers", cluster.Os.NtpServers.Select(server => $"{server} iburst"));
    }

    private static IEnumerable<View> Sysctl(EffectiveCluster cluster, KubesprayRelease tag) =>
        cluster.Os.Sysctl.IsEmpty || !tag.Reads("additional_sysctl")
            ? []
            : [Variable.Rows("additional_sysctl", cluster.Os.Sysctl.Select(pair => new[] { Variable.Of("name", pair.Key), Variable.Of("value", pair.Value) }))];
}
