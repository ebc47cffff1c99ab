using System.Collections.Immutable;

namespace ClusterSpec.Releases;

/// <summary>The variables that inventories set, with the tags that read them. Kubespray takes a misspelt or outdated one without a word.</summary>
public static class KubesprayVariables
{
    private const string Repository = "https://github.com/kubernetes-sigs/kubespray";

    /// <summary>Every variable, by the file of v2.13.0 or the milestone that has it.</summary>
    public static ImmutableArray<KubesprayVariable> All { get; } =
    [
        // Of a host or of the group of a pool.
        .. In("docs/vars.md", "ip", "etcd_member_name", "node_labels", "node_taints"),
        From(KubesprayMilestones.NodeIPv6, "ip6"),

        // Of the whole cluster.
        .. In("inventory/sample/group_vars/all/all.yml", "loadbalancer_apiserver", "deploy_container_engine", "etcd_data_dir"),
        .. In(
            "roles/kubespray-defaults/defaults/main.yaml",
            "apiserver_loadbalancer_domain_name", "calico_datastore", "cluster_name", "container_manager", "etcd_deployment_type", "kube_feature_gates", "kube_network_node_prefix", "kube_network_plugin", "kube_pods_subnet", "kube_proxy_mode", "kube_service_addresses",
            "kube_version", "loadbalancer_apiserver_localhost", "peer_with_calico_rr", "resolvconf_mode", "skydns_server"),
        .. In("roles/download/defaults/main.yml", "calico_version", "containerd_version", "docker_version", "etcd_version", "flannel_version", "kube_image_repo"),
        Until(KubesprayMilestones.IngressNginxRemoved, "dashboard_enabled"),
        Until(KubesprayMilestones.EtcdKubeadmSwitchRemoved, "etcd_kubeadm_enabled"),
        Until(KubesprayMilestones.ControlPlaneSwitchRemoved, "kubeadm_control_plane"),
        From(KubesprayMilestones.ContainerdCgroup, "containerd_use_systemd_cgroup"),
        From(KubesprayMilestones.ContainerdDefault, "containerd_storage_dir"),
        From(KubesprayMilestones.ContainerdMirrors, "containerd_registries_mirrors"),
        .. In("inventory/sample/group_vars/all/docker.yml", "docker_daemon_graph", "docker_insecure_registries", "docker_log_opts", "docker_registry_mirrors"),
        .. In("inventory/sample/group_vars/all/all.yml", "http_proxy", "https_proxy", "additional_no_proxy"),
        .. In("roles/download/defaults/main.yml", "pod_infra_image_repo", "pod_infra_image_tag"),
        .. new[] { "kubelet_logfiles_max_nr", "kubelet_logfiles_max_size" }.Select(name => From(KubesprayMilestones.KubeletLogs, name)),
        .. new[] { "ntp_enabled", "ntp_manage_config", "ntp_servers" }.Select(name => From(KubesprayMilestones.Ntp, name)),
        From(KubesprayMilestones.AdditionalSysctl, "additional_sysctl"),
        .. new[] { "ipv4_stack", "ipv6_stack" }.Select(name => From(KubesprayMilestones.StackSwitches, name)),
        Between(KubesprayMilestones.DualStack, KubesprayMilestones.StackSwitches, "enable_dual_stack_networks"),
        .. new[] { "kube_network_node_prefix_ipv6", "kube_pods_subnet_ipv6", "kube_service_addresses_ipv6" }.Select(name => From(KubesprayMilestones.DualStack, name)),

        // Of the parts of Kubernetes and of etcd.
        .. In("inventory/sample/group_vars/k8s-cluster/k8s-cluster.yml", "kube_proxy_nodeport_addresses", "kube_proxy_strict_arp", "supplementary_addresses_in_ssl_keys"),
        .. In("roles/kubernetes/node/defaults/main.yml", "kubelet_fail_swap_on", "kubelet_max_pods"),
        .. In(
            "roles/kubernetes/master/defaults/main/main.yml",
            "apiserver_extra_volumes", "audit_log_maxage", "audit_log_maxbackups", "audit_log_maxsize", "kube_apiserver_enable_admission_plugins", "kube_apiserver_node_port_range",
            "kube_encrypt_secret_data", "kube_encryption_algorithm", "kube_oidc_auth", "kube_oidc_ca_file", "kube_oidc_client_id",
            "kube_oidc_groups_claim", "kube_oidc_groups_prefix", "kube_oidc_url", "kube_oidc_username_claim", "kube_oidc_username_prefix",
            "kubernetes_audit"),
        From(KubesprayMilestones.CertificateRenewal, "auto_renew_certificates"),
        .. In("docs/large-deployments.md", "etcd_events_cluster_enabled", "etcd_events_cluster_setup"),
        .. In("roles/etcd/defaults/main.yml", "etcd_election_timeout", "etcd_heartbeat_interval", "etcd_quota_backend_bytes"),

        // Of the network plugins.
        .. In(
            "roles/network_plugin/calico/defaults/main.yml",
            "calico_mtu", "calico_pool_blocksize", "calico_pool_cidr", "calico_pool_name", "global_as_num", "nat_outgoing", "typha_enabled", "typha_replicas"),
        .. In("docs/calico.md", "calico_advertise_cluster_ips", "calico_network_backend", "cluster_id", "peer_with_router", "peers"),
        .. new[] { "calico_ipip_mode", "calico_vxlan_mode" }.Select(name => From(KubesprayMilestones.CalicoModes, name)),
        .. new[] { "ipip", "ipip_mode" }.Select(name => Until(KubesprayMilestones.CalicoVxlanDefault, name)),
        .. new[] { "calico_ipip_mode_ipv6", "calico_pool_blocksize_ipv6", "calico_pool_cidr_ipv6", "calico_vxlan_mode_ipv6", "nat_outgoing_ipv6" }
            .Select(name => From(KubesprayMilestones.DualStack, name)),
        From(KubesprayMilestones.ServiceExternalIPs, "calico_advertise_service_external_ips"),
        From(KubesprayMilestones.ServiceLoadBalancerIPs, "calico_advertise_service_loadbalancer_ips"),
        From(KubesprayMilestones.CalicoWireGuard, "calico_wireguard_enabled"),
        .. In("roles/network_plugin/flannel/defaults/main.yml", "flannel_backend_type", "flannel_interface"),
    ];

    /// <summary>The row of a variable; null if inventories do not set it.</summary>
    public static KubesprayVariable? Find(string name) => All.FirstOrDefault(variable => variable.Name == name);

    private static IEnumerable<KubesprayVariable> In(string file, params string[] names) =>
        names.Select(name => new KubesprayVariable(name, $"{Repository}/blob/v2.13.0/{file}", null, null));

    private static KubesprayVariable From(Milestone since, string name) => new(name, since.Source, since, null);

    private static KubesprayVariable Until(Milestone until, string name) => new(name, until.Source, null, until);

    private static KubesprayVariable Between(Milestone since, Milestone until, string name) => new(name, since.Source, since, until);
}
