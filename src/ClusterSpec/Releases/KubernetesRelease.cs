using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What one minor of Kubernetes accepts and brings.</summary>
public sealed record KubernetesRelease
{
    /// <summary>The API of the kubelet's configuration, the same in all minors of the table.</summary>
    public const string KubeletConfigApi = "kubelet.config.k8s.io/v1beta1"; // https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/

    /// <summary>The API of kube-proxy's configuration, the same in all minors of the table.</summary>
    public const string KubeProxyConfigApi = "kubeproxy.config.k8s.io/v1alpha1"; // https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/

    // The floor of kubeadm 1.17, and the oldest that any minor of the table has:
    // https://github.com/kubernetes/kubernetes/blob/v1.17.5/cmd/kubeadm/app/constants/constants.go
    private static readonly SemVersion OldestExternalEtcd = new(3, 2, 18);

    /// <summary>The minor, with patch 0.</summary>
    public required SemVersion Minor { get; init; }

    /// <summary>The newest patch that the table knows. A later one may exist: that is worth a warning, not an error.</summary>
    public required SemVersion LatestPatch { get; init; }

    /// <summary>The last day with fixes from upstream.</summary>
    public required DateOnly EndOfLife { get; init; }

    /// <summary>The etcd that kubeadm of the latest patch runs.</summary>
    public required SemVersion KubeadmEtcd { get; init; }

    /// <summary>The image tag of that etcd: <c>3.4.3-0</c>.</summary>
    public required string KubeadmEtcdImageTag { get; init; }

    /// <summary>The tag of the pause image: <c>3.1</c>.</summary>
    public required string PauseImageTag { get; init; }

    /// <summary>The CoreDNS that kubeadm installs.</summary>
    public required SemVersion CoreDns { get; init; }

    /// <summary>From which patch on <see cref="ExternalEtcdFloor"/> holds; null if the minor has none of its own.</summary>
    public SemVersion? ExternalEtcdFloorSince { get; init; }

    /// <summary>The oldest external etcd of the late patches; null if the minor has none of its own.</summary>
    public SemVersion? ExternalEtcdFloor { get; init; }

    /// <summary>The oldest good patch of each containerd branch, oldest branch first. Empty: containerd states none for this minor.</summary>
    public ImmutableArray<SemVersion> ContainerdFloors { get; init; } = [];

    /// <summary>Docker lines that kubeadm's preflight knows as validated: <c>19.03</c>. Empty once dockershim is gone.</summary>
    public ImmutableArray<string> ValidatedDocker { get; init; } = [];

    /// <summary>Where the row comes from, https; the changelog names the patches.</summary>
    public required string Source { get; init; }

    /// <summary>The minor had fixes from upstream on the day of the tables.</summary>
    public bool IsSupported => EndOfLife >= ReleaseTables.Date;

    /// <summary>The newest configuration that kubeadm of this minor reads: <c>kubeadm.k8s.io/v1beta4</c>.</summary>
    public string KubeadmApi =>
        KubernetesMilestones.KubeadmV1Beta4.HoldsFor(Minor) ? "kubeadm.k8s.io/v1beta4"
        : KubernetesMilestones.KubeadmV1Beta3.HoldsFor(Minor) ? "kubeadm.k8s.io/v1beta3"
        : "kubeadm.k8s.io/v1beta2";

    /// <summary>kubeadm's files write arguments as a list of name and value, not as a map.</summary>
    public bool KubeadmArgumentsAreList => KubernetesMilestones.KubeadmV1Beta4.HoldsFor(Minor);

    /// <summary>Keys of the taints that kubeadm puts on a control plane, with the effect NoSchedule.</summary>
    public ImmutableArray<string> ControlPlaneTaints =>
    [
        .. KubernetesMilestones.MasterTaintRemoved.HoldsFor(Minor) ? (ReadOnlySpan<string>)[] : ["node-role.kubernetes.io/master"],
        .. KubernetesMilestones.ControlPlaneTaint.HoldsFor(Minor) ? (ReadOnlySpan<string>)["node-role.kubernetes.io/control-plane"] : [],
    ];

    /// <summary>The API of the file for <c>--authentication-config</c>; null where the flag does not exist.</summary>
    public string? AuthenticationConfigApi =>
        KubernetesMilestones.AuthenticationConfigV1.HoldsFor(Minor) ? "apiserver.config.k8s.io/v1"
        : KubernetesMilestones.AuthenticationConfigV1Beta1.HoldsFor(Minor) ? "apiserver.config.k8s.io/v1beta1"
        : KubernetesMilestones.AuthenticationConfigV1Alpha1.HoldsFor(Minor) ? "apiserver.config.k8s.io/v1alpha1"
        : null;

    /// <summary>The kubelet talks to Docker by itself.</summary>
    public bool HasDockershim => !KubernetesMilestones.DockershimRemoved.HoldsFor(Minor);

    /// <summary>PodSecurityPolicy exists.</summary>
    public bool HasPodSecurityPolicy => !KubernetesMilestones.PodSecurityPolicyRemoved.HoldsFor(Minor);

    /// <summary>The apiserver answers on <c>/readyz</c>.</summary>
    public bool HasReadyz => KubernetesMilestones.Readyz.HoldsFor(Minor);

    /// <summary>The words after <c>kubeadm</c> that deal with certificates.</summary>
    public string CertsCommand => KubernetesMilestones.CertsCommand.HoldsFor(Minor) ? "certs" : "alpha certs";

    /// <summary>The option of <c>kubectl drain</c> that lets go of what pods keep in emptyDir volumes.</summary>
    public string DrainOption => KubernetesMilestones.DrainEmptyDir.HoldsFor(Minor) ? "--delete-emptydir-data" : "--delete-local-data";

    /// <summary>How many minors a kubelet may be older than the API servers; it may never be newer.</summary>
    public int KubeletSkew => KubernetesMilestones.KubeletSkew.HoldsFor(Minor) ? 3 : 2;

    /// <summary>pkgs.k8s.io has packages of the minor.</summary>
    public bool HasPackages => KubernetesMilestones.CommunityPackages.HoldsFor(Minor);

    /// <summary>The kubelet refuses to start on a host with cgroup v1.</summary>
    public bool RefusesCgroupV1 => KubernetesMilestones.CgroupV1Refused.HoldsFor(Minor);

    /// <summary>What kubeadm gives the kubelet if the file says nothing: <c>systemd</c>, before 1.22 <c>cgroupfs</c>.</summary>
    public string DefaultCgroupDriver => KubernetesMilestones.SystemdCgroupDriver.HoldsFor(Minor) ? "systemd" : "cgroupfs";

    /// <summary>kubeadm looks for CoreDNS at the wrong place where it is given registry.k8s.io, and has to be told.</summary>
    public bool MissesCoreDns => KubernetesMilestones.CoreDnsFolder.HoldsFor(Minor) && !KubernetesMilestones.RegistryMoved.HoldsFor(Minor);

    /// <summary>kube-proxy warns about its ipvs mode.</summary>
    public bool IsIpvsDeprecated => KubernetesMilestones.IpvsDeprecated.HoldsFor(Minor);

    /// <summary>The kubelet on hosts with cgroup v2.</summary>
    public FeatureStage CgroupV2 => Stage(
        KubernetesMilestones.CgroupV2Alpha, KubernetesMilestones.CgroupV2Beta, KubernetesMilestones.CgroupV2Stable);

    /// <summary>IPv4 and IPv6 at once.</summary>
    public FeatureStage DualStack => Stage(
        KubernetesMilestones.DualStackAlpha, KubernetesMilestones.DualStackBeta, KubernetesMilestones.DualStackStable);

    /// <summary>kube-proxy's nftables mode.</summary>
    public FeatureStage NftablesProxy => Stage(
        KubernetesMilestones.NftablesProxyAlpha, KubernetesMilestones.NftablesProxyBeta, KubernetesMilestones.NftablesProxyStable);

    /// <summary>The oldest kernel that the minor takes; null before 1.32, where every kernel of a supported system is new enough.</summary>
    public SemVersion? Kernel => KubernetesMilestones.Kernel419.HoldsFor(Minor) ? KubernetesMilestones.OldestKernel : null;

    /// <summary>The oldest etcd that comes up as kubeadm's own static pod, with the flags and probes that kubeadm gives it; null: every one.</summary>
    public SemVersion? OldestStaticPodEtcd =>
        KubernetesMilestones.EtcdFlagsOf36.HoldsFor(Minor) ? EtcdReleases.FeatureGates.Since
        : KubernetesMilestones.EtcdReadyz.HoldsFor(Minor) ? EtcdReleases.ReadyzPatch
        : KubernetesMilestones.EtcdWatchProgress.HoldsFor(Minor) ? EtcdReleases.WatchProgressPatch
        : null;

    /// <summary>The first etcd that no longer knows the flags that kubeadm gives its static pod; null: none of the tables.</summary>
    public SemVersion? FirstRefusedStaticPodEtcd =>
        KubernetesMilestones.EtcdCorruptCheck.HoldsFor(Minor) && !KubernetesMilestones.EtcdFlagsByTag.HoldsFor(Minor)
            ? EtcdReleases.ExperimentalFlagsRemoved.Since
            : null;

    /// <summary>The socket that kubeadm's <c>criSocket</c> names for Docker: dockershim, then cri-dockerd.</summary>
    /// <remarks>https://github.com/kubernetes/kubernetes/blob/v1.24.0/cmd/kubeadm/app/constants/constants_unix.go</remarks>
    public string DockerSocket => HasDockershim ? "/var/run/dockershim.sock" : "unix:///var/run/cri-dockerd.sock";

    /// <summary>The socket that kubeadm's <c>criSocket</c> names for containerd.</summary>
    public string ContainerdSocket => HasDockershim ? "/run/containerd/containerd.sock" : "unix:///var/run/containerd/containerd.sock";

    /// <summary>The socket that kubeadm's <c>criSocket</c> names for CRI-O.</summary>
    public string CriOSocket => HasDockershim ? "/var/run/crio/crio.sock" : "unix:///var/run/crio/crio.sock";

    /// <summary>The oldest external etcd that kubeadm of this very patch lets pass.</summary>
    public SemVersion MinExternalEtcd(SemVersion kubernetes) =>
        ExternalEtcdFloor is { } floor && ExternalEtcdFloorSince is { } since && kubernetes.IsAtLeast(since) ? floor : OldestExternalEtcd;

    /// <summary>containerd recommends this version for this minor or, where it states nothing, the two speak a common CRI.</summary>
    public bool AcceptsContainerd(SemVersion containerd)
    {
        if (ContainerdFloors.IsEmpty)
            return KubernetesMilestones.CriV1.HoldsFor(Minor) || !ContainerdReleases.CriV1Only.HoldsFor(containerd);

        foreach (SemVersion floor in ContainerdFloors)
        {
            if (floor.IsSameMinor(containerd))
                return containerd.IsAtLeast(floor);
        }

        // A branch younger than the youngest stated one came after the recommendation; one that is left out between or before is too old.
        return containerd.IsAtLeast(ContainerdFloors[^1]);
    }

    private FeatureStage Stage(Milestone alpha, Milestone beta, Milestone stable) =>
        stable.HoldsFor(Minor) ? FeatureStage.Stable
        : beta.HoldsFor(Minor) ? FeatureStage.Beta
        : alpha.HoldsFor(Minor) ? FeatureStage.Alpha
        : FeatureStage.None;
}
