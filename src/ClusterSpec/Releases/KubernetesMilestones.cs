using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What changed in Kubernetes with which minor, as far as files for it depend on it.</summary>
public static class KubernetesMilestones
{
    private const string KubeadmConfig = "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/";
    private const string DualStack = "https://kubernetes.io/docs/concepts/services-networking/dual-stack/";
    private const string NftablesProxy = "https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/3866-nftables-proxy";
    private const string CgroupV2 = "https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2254-cgroup-v2";
    private const string Authentication = "https://kubernetes.io/docs/reference/access-authn-authz/authentication/";
    private const string ControlPlaneTaints = "https://github.com/kubernetes/enhancements/tree/master/keps/sig-cluster-lifecycle/kubeadm/2067-rename-master-label-taint";
    private const string IpvsSunset = "https://github.com/kubernetes/enhancements/issues/5495";

    /// <summary>kubeadm reads v1beta2.</summary>
    public static Milestone KubeadmV1Beta2 { get; } = Since("kubeadm.k8s.io/v1beta2", 15, "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta2/");

    /// <summary>The apiserver answers on <c>/readyz</c> and <c>/livez</c>; <c>/healthz</c> is deprecated.</summary>
    public static Milestone Readyz { get; } = Since("/readyz and /livez", 16, "https://kubernetes.io/docs/reference/using-api/health-checks/");

    /// <summary>Two stacks behind a feature gate.</summary>
    public static Milestone DualStackAlpha { get; } = Since("dual stack, alpha", 16, DualStack);

    /// <summary>The kubelet runs on cgroup v2, alpha.</summary>
    public static Milestone CgroupV2Alpha { get; } = Since("kubelet on cgroup v2, alpha", 18, CgroupV2);

    /// <summary>A certificate request names its signer.</summary>
    public static Milestone CertificateSigners { get; } = Since("signerName of certificate requests", 18, "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/");

    /// <summary>Certificate requests are of certificates.k8s.io/v1.</summary>
    public static Milestone CertificatesV1 { get; } = Since("certificates.k8s.io/v1", 19, "https://kubernetes.io/docs/reference/using-api/deprecation-guide/#certificatesigningrequest-v122");

    /// <summary>Pods name their seccomp profile in a field.</summary>
    public static Milestone SeccompField { get; } = Since("seccompProfile of pods", 19, "https://kubernetes.io/docs/tutorials/security/seccomp/");

    /// <summary>kubeadm gives the API server an issuer of tokens and a key to sign them: without both nobody gets a bound token.</summary>
    public static Milestone ServiceAccountIssuer { get; } = Since("kubeadm sets --service-account-issuer", 20, "https://github.com/kubernetes/kubernetes/pull/93258");

    /// <summary>Certificates are kubeadm's <c>certs</c>, before it <c>alpha certs</c>.</summary>
    public static Milestone CertsCommand { get; } = Since("kubeadm certs", 20, "https://github.com/kubernetes/kubernetes/pull/94938");

    /// <summary><c>kubectl drain --delete-emptydir-data</c>, before it <c>--delete-local-data</c>.</summary>
    public static Milestone DrainEmptyDir { get; } = Since("kubectl drain --delete-emptydir-data", 20, "https://github.com/kubernetes/kubernetes/pull/95076");

    /// <summary>IngressClass, <c>networking.k8s.io/v1beta1</c>.</summary>
    public static Milestone IngressClassV1Beta1 { get; } = Since("IngressClass networking.k8s.io/v1beta1", 18, "https://kubernetes.io/blog/2020/04/02/improvements-to-the-ingress-api-in-kubernetes-1.18/");

    /// <summary>Ingress and IngressClass, <c>networking.k8s.io/v1</c>.</summary>
    public static Milestone IngressV1 { get; } = Since("Ingress networking.k8s.io/v1", 19, "https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122");

    /// <summary>Two stacks without a feature gate.</summary>
    public static Milestone DualStackBeta { get; } = Since("dual stack, beta", 21, DualStack);

    /// <summary>The image of CoreDNS lies in a folder of its own; kubeadm adds the folder to its default registry alone.</summary>
    public static Milestone CoreDnsFolder { get; } = Since("CoreDNS in a folder of the registry", 21, "https://github.com/kubernetes/kubernetes/blob/v1.21.0/cmd/kubeadm/app/images/images.go");

    /// <summary>The API server has the admission plugin DenyServiceExternalIPs.</summary>
    public static Milestone DenyServiceExternalIPs { get; } = Since("admission plugin DenyServiceExternalIPs", 21, "https://github.com/kubernetes/kubernetes/pull/97395");

    /// <summary>kubeadm reads v1beta3.</summary>
    public static Milestone KubeadmV1Beta3 { get; } = Since("kubeadm.k8s.io/v1beta3", 22, "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta3/");

    /// <summary>kubeadm sets the kubelet's cgroup driver to systemd where the file says nothing.</summary>
    public static Milestone SystemdCgroupDriver { get; } = Since("kubeadm defaults cgroupDriver to systemd", 22, "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/configure-cgroup-driver/");

    /// <summary>The kubelet runs on cgroup v2, beta.</summary>
    public static Milestone CgroupV2Beta { get; } = Since("kubelet on cgroup v2, beta", 22, CgroupV2);

    /// <summary>A certificate request says how long its certificate is to hold.</summary>
    public static Milestone CertificateExpiration { get; } = Since("expirationSeconds of certificate requests", 22, "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#request-signing-process");

    /// <summary>Programs that log in for kubectl speak client.authentication.k8s.io/v1.</summary>
    public static Milestone ExecCredentialV1 { get; } = Since("client.authentication.k8s.io/v1", 22, "https://kubernetes.io/docs/reference/config-api/client-authentication.v1/");

    /// <summary>Two stacks for good.</summary>
    public static Milestone DualStackStable { get; } = Since("dual stack, stable", 23, DualStack);

    /// <summary>The kubelet speaks CRI v1 beside v1alpha2.</summary>
    public static Milestone CriV1 { get; } = Since("CRI v1", 23, "https://github.com/containerd/containerd/blob/main/RELEASES.md#kubernetes-support");

    /// <summary>Labels of a namespace say what its pods may do.</summary>
    public static Milestone PodSecurityAdmission { get; } = Since("pod security admission, beta", 23, "https://kubernetes.io/docs/concepts/security/pod-security-admission/");

    /// <summary>dockershim is gone; Docker needs cri-dockerd. kubeadm wants sockets as URLs.</summary>
    public static Milestone DockershimRemoved { get; } = Since("dockershim removed", 24, "https://kubernetes.io/blog/2022/02/17/dockershim-faq/");

    /// <summary>pkgs.k8s.io has packages of the minor; those of earlier minors are gone with apt.kubernetes.io.</summary>
    public static Milestone CommunityPackages { get; } = Since("packages on pkgs.k8s.io", 24, "https://kubernetes.io/blog/2023/08/31/legacy-package-repository-deprecation/");

    /// <summary>kubeadm taints control planes with <c>node-role.kubernetes.io/control-plane</c>, too.</summary>
    public static Milestone ControlPlaneTaint { get; } = Since("taint node-role.kubernetes.io/control-plane", 24, ControlPlaneTaints);

    /// <summary><c>kubectl create token</c> asks for a bound token.</summary>
    public static Milestone CreateToken { get; } = Since("kubectl create token", 24, "https://github.com/kubernetes/kubernetes/pull/107880");

    /// <summary>kubeadm no longer taints control planes with <c>node-role.kubernetes.io/master</c>.</summary>
    public static Milestone MasterTaintRemoved { get; } = Since("taint node-role.kubernetes.io/master removed", 25, ControlPlaneTaints);

    /// <summary>kubeadm starts its etcd with <c>--experimental-initial-corrupt-check</c> (also in the last patches of 1.22 and 1.23).</summary>
    public static Milestone EtcdCorruptCheck { get; } = Since("kubeadm starts etcd with --experimental-initial-corrupt-check", 24, "https://github.com/kubernetes/kubernetes/pull/109074");

    /// <summary>kubeadm starts its etcd with <c>--experimental-watch-progress-notify-interval</c>.</summary>
    public static Milestone EtcdWatchProgress { get; } = Since("kubeadm starts etcd with --experimental-watch-progress-notify-interval", 25, "https://github.com/kubernetes/kubernetes/pull/111383");

    /// <summary>kubeadm's default registry is registry.k8s.io (also in the last patches of 1.22 to 1.24).</summary>
    public static Milestone RegistryMoved { get; } = Since("kubeadm defaults to registry.k8s.io", 25, "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/");

    /// <summary>PodSecurityPolicy is gone.</summary>
    public static Milestone PodSecurityPolicyRemoved { get; } = Since("PodSecurityPolicy removed", 25, "https://kubernetes.io/docs/reference/using-api/deprecation-guide/#v1-25");

    /// <summary>The kubelet runs on cgroup v2 for good.</summary>
    public static Milestone CgroupV2Stable { get; } = Since("kubelet on cgroup v2, stable", 25, CgroupV2);

    /// <summary>The kubelet speaks CRI v1 only.</summary>
    public static Milestone CriV1Only { get; } = Since("CRI v1alpha2 removed", 26, "https://kubernetes.io/blog/2022/11/18/upcoming-changes-in-kubernetes-1-26/#cri-api-removal");

    /// <summary>Key management services are spoken to by version 2.</summary>
    public static Milestone KmsV2 { get; } = Since("KMS v2, beta", 27, "https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/");

    /// <summary>Kubelets may be three minors older than the API server, before it two.</summary>
    public static Milestone KubeletSkew { get; } = Since("kubelets three minors older", 28, "https://kubernetes.io/releases/version-skew-policy/#kubelet");

    /// <summary>kubeadm writes <c>super-admin.conf</c>; <c>admin.conf</c> is no longer system:masters.</summary>
    public static Milestone SuperAdminConf { get; } = Since("super-admin.conf", 29, "https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.29.md");

    /// <summary>kube-proxy on nftables behind a feature gate.</summary>
    public static Milestone NftablesProxyAlpha { get; } = Since("kube-proxy nftables, alpha", 29, NftablesProxy);

    /// <summary><c>--authentication-config</c> reads v1alpha1.</summary>
    public static Milestone AuthenticationConfigV1Alpha1 { get; } = Since("AuthenticationConfiguration v1alpha1", 29, Authentication);

    /// <summary><c>--authentication-config</c> reads v1beta1.</summary>
    public static Milestone AuthenticationConfigV1Beta1 { get; } = Since("AuthenticationConfiguration v1beta1", 30, Authentication);

    /// <summary>kubeadm reads v1beta4, in which extraArgs is a list.</summary>
    public static Milestone KubeadmV1Beta4 { get; } = Since("kubeadm.k8s.io/v1beta4", 31, KubeadmConfig);

    /// <summary>kubeadm probes its etcd on <c>/livez</c> and <c>/readyz</c>.</summary>
    public static Milestone EtcdReadyz { get; } = Since("kubeadm probes etcd on /readyz", 31, "https://github.com/kubernetes/kubernetes/pull/124465");

    /// <summary>kube-proxy on nftables without a feature gate.</summary>
    public static Milestone NftablesProxyBeta { get; } = Since("kube-proxy nftables, beta", 31, NftablesProxy);

    /// <summary>Linux 4.19 is the oldest kernel.</summary>
    public static Milestone Kernel419 { get; } = Since("kernel 4.19 or newer", 32, "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/docs/operations/kernel-requirements.md");

    /// <summary>kube-proxy on nftables for good.</summary>
    public static Milestone NftablesProxyStable { get; } = Since("kube-proxy nftables, stable", 33, NftablesProxy);

    /// <summary><c>--authentication-config</c> reads v1.</summary>
    public static Milestone AuthenticationConfigV1 { get; } = Since("AuthenticationConfiguration v1", 34, Authentication);

    /// <summary>kubeadm leaves out etcd's experimental flags where the tag of the image is 3.6 or newer.</summary>
    public static Milestone EtcdFlagsByTag { get; } = Since("kubeadm starts etcd with the flags of its tag", 34, "https://github.com/kubernetes/kubernetes/pull/132838");

    /// <summary>Swap for pods is stable; it needs cgroup v2.</summary>
    public static Milestone NodeSwap { get; } = Since("NodeSwap stable", 34, "https://kubernetes.io/docs/concepts/cluster-administration/swap-memory-management/");

    /// <summary>The kubelet refuses to start on cgroup v1.</summary>
    public static Milestone CgroupV1Refused { get; } = Since("failCgroupV1 defaults to true", 35, "https://kubernetes.io/docs/concepts/architecture/cgroups/");

    /// <summary>kube-proxy's ipvs mode is deprecated.</summary>
    public static Milestone IpvsDeprecated { get; } = Since("kube-proxy ipvs deprecated", 35, IpvsSunset);

    /// <summary>kubeadm starts its etcd with flags that 3.6 brought, whatever the image.</summary>
    public static Milestone EtcdFlagsOf36 { get; } = Since("kubeadm starts etcd with --feature-gates", 36, "https://github.com/kubernetes/kubernetes/pull/135701");

    /// <summary>kube-proxy's ipvs mode is planned to be gone.</summary>
    public static Milestone IpvsRemoved { get; } = Since("kube-proxy ipvs removed (planned)", 43, IpvsSunset);

    /// <summary>The oldest kernel from <see cref="Kernel419"/> on.</summary>
    public static SemVersion OldestKernel { get; } = new(4, 19, 0);

    /// <summary>The oldest kernel for kube-proxy on nftables.</summary>
    public static SemVersion NftablesKernel { get; } = new(5, 13, 0); // https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-mode-nftables

    /// <summary>The gate that opens kube-proxy on nftables while it is alpha.</summary>
    public const string NftablesProxyGate = "NFTablesProxyMode"; // https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/

    /// <summary>Every milestone, by version, then by name.</summary>
    public static ImmutableArray<Milestone> All { get; } =
    [
        KubeadmV1Beta2, Readyz, DualStackAlpha, CgroupV2Alpha, CertificateSigners, IngressClassV1Beta1, CertificatesV1, SeccompField,
        IngressV1, ServiceAccountIssuer, CertsCommand, DrainEmptyDir, DualStackBeta, CoreDnsFolder, DenyServiceExternalIPs, KubeadmV1Beta3,
        SystemdCgroupDriver, CgroupV2Beta, CertificateExpiration, ExecCredentialV1, DualStackStable, CriV1, PodSecurityAdmission,
        DockershimRemoved, CommunityPackages, ControlPlaneTaint, CreateToken, EtcdCorruptCheck, MasterTaintRemoved, EtcdWatchProgress,
        RegistryMoved, PodSecurityPolicyRemoved, CgroupV2Stable, CriV1Only, KmsV2, KubeletSkew, SuperAdminConf, NftablesProxyAlpha,
        AuthenticationConfigV1Alpha1, AuthenticationConfigV1Beta1, KubeadmV1Beta4, EtcdReadyz, NftablesProxyBeta, Kernel419,
        NftablesProxyStable, AuthenticationConfigV1, EtcdFlagsByTag, NodeSwap, CgroupV1Refused, IpvsDeprecated, EtcdFlagsOf36, IpvsRemoved,
    ];

    private static Milestone Since(string change, int minor, string source) => new(change, new SemVersion(1, minor, 0), source);
}
