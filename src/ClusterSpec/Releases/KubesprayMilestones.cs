using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What changed in Kubespray with which tag, as far as inventories for it depend on it.</summary>
public static class KubesprayMilestones
{
    private const string Repository = "https://github.com/kubernetes-sigs/kubespray";

    /// <summary><c>calico_ipip_mode</c> and <c>calico_vxlan_mode</c>, before them <c>ipip</c> and <c>ipip_mode</c> alone.</summary>
    public static Milestone CalicoModes { get; } = At("calico_ipip_mode and calico_vxlan_mode", 13, "roles/network_plugin/calico/defaults/main.yml");

    /// <summary><c>containerd_use_systemd_cgroup</c>.</summary>
    public static Milestone ContainerdCgroup { get; } = At("containerd_use_systemd_cgroup", 13, "roles/kubespray-defaults/defaults/main.yaml");

    /// <summary><c>metallb_enabled</c>.</summary>
    public static Milestone MetalLb { get; } = At("metallb_enabled", 14, "roles/kubernetes-apps/metallb/defaults/main.yml");

    /// <summary><c>calico_veth_mtu</c>.</summary>
    public static Milestone CalicoVethMtu { get; } = At("calico_veth_mtu", 14, "roles/network_plugin/calico/defaults/main.yml");

    /// <summary>Calico keeps its data in Kubernetes by default, before it in etcd.</summary>
    public static Milestone CalicoInKubernetes { get; } = At("calico_datastore defaults to kdd", 15, "roles/network_plugin/calico/defaults/main.yml");

    /// <summary><c>kube_basic_auth</c> is gone.</summary>
    public static Milestone BasicAuthRemoved { get; } = At("kube_basic_auth removed", 15, "roles/kubespray-defaults/defaults/main.yaml");

    /// <summary><c>kubeadm_control_plane</c> is gone: control planes always join.</summary>
    public static Milestone ControlPlaneSwitchRemoved { get; } = new("kubeadm_control_plane removed", new(2, 15, 0), $"{Repository}/pull/6661");

    /// <summary><c>kubelet_logfiles_max_size</c> and <c>kubelet_logfiles_max_nr</c>.</summary>
    public static Milestone KubeletLogs { get; } = new("kubelet_logfiles_max_size", new(2, 15, 0), $"{Repository}/pull/6933");

    /// <summary><c>calico_advertise_service_external_ips</c>.</summary>
    public static Milestone ServiceExternalIPs { get; } = new("calico_advertise_service_external_ips", new(2, 15, 0), $"{Repository}/pull/6928");

    /// <summary><c>auto_renew_certificates</c>.</summary>
    public static Milestone CertificateRenewal { get; } = new("auto_renew_certificates", new(2, 15, 1), $"{Repository}/issues/7559");

    /// <summary>Groups and folders have underscores: kube_control_plane, kube_node, calico_rr, k8s_cluster.</summary>
    public static Milestone UnderscoreNames { get; } = At("groups renamed, with underscores", 16, "docs/ansible.md");

    /// <summary><c>enable_dual_stack_networks</c>, until <see cref="StackSwitches"/>.</summary>
    public static Milestone DualStack { get; } = At("enable_dual_stack_networks", 16, "roles/kubespray-defaults/defaults/main.yaml");

    /// <summary><c>calico_advertise_service_loadbalancer_ips</c>.</summary>
    public static Milestone ServiceLoadBalancerIPs { get; } = new("calico_advertise_service_loadbalancer_ips", new(2, 17, 0), $"{Repository}/pull/7593");

    /// <summary><c>calico_wireguard_enabled</c>.</summary>
    public static Milestone CalicoWireGuard { get; } = new("calico_wireguard_enabled", new(2, 17, 0), $"{Repository}/pull/7638");

    /// <summary>containerd is the default runtime, etcd runs on the host, resolvconf_mode is host_resolvconf.</summary>
    public static Milestone ContainerdDefault { get; } = At("container_manager defaults to containerd", 18, "roles/kubespray-defaults/defaults/main.yaml");

    /// <summary><c>calico_advertise_cluster_ips</c> announces the IPv6 range of services, too, until <see cref="StackSwitches"/> broke the pair.</summary>
    public static Milestone AdvertisesIPv6 { get; } = new("calico_advertise_cluster_ips with both families", new(2, 18, 0), $"{Repository}/pull/7944");

    /// <summary><c>etcd_deployment_type: kubeadm</c>.</summary>
    public static Milestone EtcdByKubeadm { get; } = At("etcd_deployment_type kubeadm", 19, "roles/kubespray-defaults/defaults/main.yaml");

    /// <summary>Calico defaults to VXLAN; the variables ipip and ipip_mode are refused.</summary>
    public static Milestone CalicoVxlanDefault { get; } = At("calico_network_backend defaults to vxlan", 19, "roles/network_plugin/calico/defaults/main.yml");

    /// <summary><c>kube_vip_enabled</c>.</summary>
    public static Milestone KubeVip { get; } = At("kube_vip_enabled", 19, "docs/kube-vip.md");

    /// <summary><c>kube_encryption_algorithm</c> defaults to secretbox, before it aescbc.</summary>
    public static Milestone SecretboxDefault { get; } = At("kube_encryption_algorithm defaults to secretbox", 19, "roles/kubernetes/control-plane/defaults/main/main.yml");

    /// <summary><c>ip6</c> of a host, for the kubelet's second address.</summary>
    public static Milestone NodeIPv6 { get; } = new("ip6", new(2, 19, 0), $"{Repository}/pull/8542");

    /// <summary><c>kube_apiserver_insecure_port</c> is gone.</summary>
    public static Milestone InsecurePortRemoved { get; } = At("kube_apiserver_insecure_port removed", 20, "roles/kubespray-defaults/defaults/main.yaml");

    /// <summary><c>calico_pool_blocksize</c> defaults to 26, before it to kube_network_node_prefix.</summary>
    public static Milestone BlockSize26 { get; } = At("calico_pool_blocksize defaults to 26", 20, "roles/network_plugin/calico/defaults/main.yml");

    /// <summary>More nodes than the pods' range has parts of kube_network_node_prefix stop the play, with every network plugin until
    /// <see cref="NodeCountUncheckedForCalico"/>.</summary>
    public static Milestone NodeCountChecked { get; } = At("the pods' range has to be enough for the nodes", 19, "roles/kubernetes/preinstall/tasks/0020-verify-settings.yml");

    /// <summary>The number of nodes is no longer checked with Calico.</summary>
    public static Milestone NodeCountUncheckedForCalico { get; } = new(
        "the pods' range is not checked with Calico", new SemVersion(2, 21, 0), "https://github.com/kubernetes-sigs/kubespray/pull/9491");

    /// <summary><c>calico_rr_id</c> and <c>calico_group_id</c>.</summary>
    public static Milestone RouteReflectorGroups { get; } = At("calico_rr_id and calico_group_id", 20, "docs/calico.md");

    /// <summary><c>ntp_enabled</c> and its fellows.</summary>
    public static Milestone Ntp { get; } = At("ntp_enabled", 20, "roles/kubernetes/preinstall/defaults/main.yml");

    /// <summary><c>additional_sysctl</c>.</summary>
    public static Milestone AdditionalSysctl { get; } = At("additional_sysctl", 21, "roles/kubernetes/preinstall/defaults/main.yml");

    /// <summary><c>flannel_vxlan_direct_routing</c>.</summary>
    public static Milestone FlannelDirectRouting { get; } = At("flannel_vxlan_direct_routing", 21, "roles/network_plugin/flannel/defaults/main.yml");

    /// <summary><c>flannel_backend_type: wireguard</c>.</summary>
    public static Milestone FlannelWireGuard { get; } = new("flannel_backend_type wireguard", new(2, 21, 0), $"{Repository}/pull/9583");

    /// <summary>Variables of etcd stand in <c>group_vars/all/etcd.yml</c>, before it in <c>group_vars/etcd.yml</c>.</summary>
    public static Milestone EtcdVarsInAll { get; } = At("group_vars/all/etcd.yml", 22, "inventory/sample/group_vars/all/etcd.yml");

    /// <summary><c>podsecuritypolicy_enabled</c> is gone.</summary>
    public static Milestone PodSecurityPolicyRemoved { get; } = At("podsecuritypolicy_enabled removed", 24, "roles/kubespray-defaults/defaults/main/main.yml");

    /// <summary><c>containerd_registries_mirrors</c>.</summary>
    public static Milestone ContainerdMirrors { get; } = new("containerd_registries_mirrors", new(2, 23, 0), $"{Repository}/pull/10196");

    /// <summary>Versions are written without <c>v</c>; the wrong form stops the play.</summary>
    public static Milestone BareVersions { get; } = At("versions without the prefix v", 28, "roles/kubespray_defaults/defaults/main/main.yml");

    /// <summary><c>ipv4_stack</c>, <c>ipv6_stack</c>, <c>ip6</c>, <c>access_ip6</c>.</summary>
    public static Milestone StackSwitches { get; } = At("ipv4_stack and ipv6_stack", 28, "roles/kubespray_defaults/defaults/main/main.yml");

    /// <summary><c>kube_proxy_mode: nftables</c>.</summary>
    public static Milestone NftablesProxy { get; } = At("kube_proxy_mode nftables", 28, "roles/kubespray_defaults/defaults/main/main.yml");

    /// <summary><c>etcd_kubeadm_enabled</c> is gone; <c>etcd_deployment_type: kubeadm</c> took its place long before.</summary>
    public static Milestone EtcdKubeadmSwitchRemoved { get; } = At("etcd_kubeadm_enabled removed", 29, "roles/etcd_defaults/defaults/main.yml");

    /// <summary>Without a load balancer the API server's name is localhost, before it lb-apiserver.kubernetes.local.</summary>
    public static Milestone LocalhostDomainName { get; } = At("apiserver_loadbalancer_domain_name defaults to localhost", 30, "roles/kubespray_defaults/defaults/main/main.yml");

    /// <summary><c>kube_apiserver_use_authentication_config_file</c>.</summary>
    public static Milestone AuthenticationConfig { get; } = At("kube_apiserver_use_authentication_config_file", 31, "roles/kubespray_defaults/defaults/main/main.yml");

    /// <summary>A Kubernetes version without checksums stops the play before anything is done.</summary>
    public static Milestone ChecksKubernetesVersion { get; } = At("kube_version is checked", 31, "roles/validate_inventory/tasks/main.yml");

    /// <summary><c>ingress_nginx_enabled</c> and <c>dashboard_enabled</c> are gone.</summary>
    public static Milestone IngressNginxRemoved { get; } = At("ingress_nginx_enabled and dashboard_enabled removed", 31, "inventory/sample/group_vars/k8s_cluster/addons.yml");

    /// <summary>Every milestone, by tag.</summary>
    public static ImmutableArray<Milestone> All { get; } =
    [
        CalicoModes, ContainerdCgroup, MetalLb, CalicoVethMtu, CalicoInKubernetes, BasicAuthRemoved, ControlPlaneSwitchRemoved, KubeletLogs, ServiceExternalIPs,
        CertificateRenewal, UnderscoreNames, DualStack, ServiceLoadBalancerIPs, CalicoWireGuard, ContainerdDefault, AdvertisesIPv6, EtcdByKubeadm,
        CalicoVxlanDefault, KubeVip, SecretboxDefault, NodeIPv6, NodeCountChecked, InsecurePortRemoved, BlockSize26, RouteReflectorGroups, Ntp,
        NodeCountUncheckedForCalico, AdditionalSysctl, FlannelDirectRouting, FlannelWireGuard, EtcdVarsInAll, ContainerdMirrors, PodSecurityPolicyRemoved, BareVersions,
        StackSwitches, NftablesProxy, EtcdKubeadmSwitchRemoved, LocalhostDomainName, AuthenticationConfig, ChecksKubernetesVersion, IngressNginxRemoved,
    ];

    private static Milestone At(string change, int minor, string path) => new(
        change, new SemVersion(2, minor, 0), $"{Repository}/blob/v2.{minor}.0/{path}");
}
