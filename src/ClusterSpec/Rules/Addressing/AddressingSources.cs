using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rules.Addressing;

/// <summary>Places upstream that several rules of the section go back to.</summary>
internal static class AddressingSources
{
    public static RuleSource ClusterNetworking { get; } = new("Kubernetes: cluster networking, IP address ranges", "https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges");

    public static RuleSource KubeadmValidation { get; } = new("kubeadm: validation of the cluster configuration", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/apis/kubeadm/validation/validation.go");

    public static RuleSource KubeadmConstants { get; } = new("kubeadm: constants", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go");

    public static RuleSource KubesprayChecks { get; } = new("Kubespray: checks of the inventory", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/validate_inventory/tasks/main.yml");

    public static RuleSource DualStack { get; } = new("Kubernetes: IPv4/IPv6 dual stack", "https://kubernetes.io/docs/concepts/services-networking/dual-stack/");

    public static RuleSource IpPool { get; } = new("Calico: IP pool", "https://docs.tigera.io/calico/latest/reference/resources/ippool");

    public static RuleSource MetalLb { get; } = new("MetalLB: service addresses that overlap with node addresses", "https://github.com/metallb/metallb/issues/364");
}
