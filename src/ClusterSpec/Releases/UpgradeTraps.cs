using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What to see to before a cluster is upgraded to a minor of Kubernetes.</summary>
public static class UpgradeTraps
{
    private const string Guide = "https://kubernetes.io/docs/reference/using-api/deprecation-guide/";
    private const string Changelogs = "https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/";

    /// <summary>Every trap, by minor.</summary>
    public static ImmutableArray<UpgradeTrap> All { get; } =
    [
        new(Removed(16), "Workloads of `extensions/v1beta1`, `apps/v1beta1` and `apps/v1beta2` are no longer served: write `apps/v1`, NetworkPolicy as `networking.k8s.io/v1`."),
        new(Change(20, "selfLink is gone", "https://kubernetes.io/blog/2020/12/08/kubernetes-1-20-release-announcement/"), "`metadata.selfLink` is no longer filled: old provisioners (nfs-client-provisioner) stop; replace them."),
        new(Removed(22), "The beta APIs of Ingress, CustomResourceDefinition, webhooks, RBAC, Lease and CertificateSigningRequest are gone: write their `v1`."),
        new(KubernetesMilestones.SystemdCgroupDriver, "A `kubelet-config` without `cgroupDriver` means systemd now. Files of ClusterSpec name the driver; see that the config map does, too."),
        new(KubernetesMilestones.DockershimRemoved, "dockershim is gone. One node after the other, still on the minor before: drain it, install containerd or cri-dockerd, give its socket in `/var/lib/kubelet/kubeadm-flags.env` and in the node's annotation `kubeadm.alpha.kubernetes.io/cri-socket`, restart the kubelet, uncordon.", UpgradeConcern.Docker),
        new(Change(24, "flags of dockershim", "https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/"), "The kubelet does not start with `--network-plugin`: see that `/var/lib/kubelet/kubeadm-flags.env` has none."),
        new(Change(24, "tokens of service accounts", Changelogs + "CHANGELOG-1.24.md#urgent-upgrade-notes"), "A service account no longer gets a Secret with a token: what reads such a Secret asks for one by `kubectl create token`."),
        new(KubernetesMilestones.ControlPlaneTaint, "Control planes get a second taint, `node-role.kubernetes.io/control-plane`: pods that run there must tolerate it."),
        new(KubernetesMilestones.PodSecurityPolicyRemoved, "PodSecurityPolicy is gone: move to Pod Security admission on the minor before, then delete the policies."),
        new(Removed(25), "`batch/v1beta1` CronJob, `policy/v1beta1` PodDisruptionBudget, `discovery.k8s.io/v1beta1` and `autoscaling/v2beta1` are gone."),
        new(KubernetesMilestones.CriV1Only, "The kubelet speaks CRI v1 only: containerd 1.6 or newer on every node before.", UpgradeConcern.Containerd),
        new(Removed(26), "`autoscaling/v2beta2` and `flowcontrol.apiserver.k8s.io/v1beta1` are gone."),
        new(Change(27, "flag of the kubelet's runtime", Changelogs + "CHANGELOG-1.27.md"), "The kubelet does not start with `--container-runtime`: see that `/var/lib/kubelet/kubeadm-flags.env` has none."),
        new(Change(27, "k8s.gcr.io is frozen", "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/"), "k8s.gcr.io gets no new images: `imageRepository` of the config map `kubeadm-config` has to name registry.k8s.io or your mirror."),
        new(Removed(29), "`flowcontrol.apiserver.k8s.io/v1beta2` is gone."),
        new(KubernetesMilestones.SuperAdminConf, "`admin.conf` is a member of `kubeadm:cluster-admins` now and RBAC binds it; keep `super-admin.conf` of the first control plane offline."),
        new(KubernetesMilestones.KubeadmV1Beta4, "kubeadm writes `kubeadm.k8s.io/v1beta4`, where `extraArgs` is a list: files that you keep are converted by `kubeadm config migrate`; those of ClusterSpec by rendering again."),
        new(Removed(32), "`flowcontrol.apiserver.k8s.io/v1beta3` is gone."),
        new(KubernetesMilestones.Kernel419, "Nodes with a kernel older than 4.19 are refused: `uname -r` on each."),
        new(Change(34, "etcd 3.6", "https://etcd.io/blog/2025/upgrade_from_3.5_to_3.6_issue/"), $"kubeadm brings etcd 3.6. Run the newest etcd 3.5, {Floor(5)} or newer, on every member before: from an earlier one members of long ago can come back and break the quorum.", UpgradeConcern.KubeadmEtcd),
        new(Change(35, "oldest external etcd", Changelogs + "CHANGELOG-1.35.md"), "kubeadm refuses an external etcd older than 3.5.24.", UpgradeConcern.ExternalEtcd),
        new(KubernetesMilestones.CgroupV1Refused, "The kubelet does not start on cgroup v1: `stat -fc %T /sys/fs/cgroup` prints `cgroup2fs` on every node, or change the system first."),
        new(KubernetesMilestones.IpvsDeprecated, "kube-proxy's ipvs mode is deprecated: plan the move to nftables.", UpgradeConcern.Ipvs),
        new(Change(36, "containerd 1.x is no longer tested", "https://github.com/containerd/containerd/blob/main/RELEASES.md#kubernetes-support"), "containerd 2.2 or newer on every node before.", UpgradeConcern.Containerd),
        new(Change(37, "etcd 3.7", "https://etcd.io/docs/v3.7/upgrades/upgrade_3_7/"), $"kubeadm brings etcd 3.7. Run etcd {Floor(6)} or newer on every member before.", UpgradeConcern.KubeadmEtcd),
    ];

    /// <summary>The traps of a step to a minor.</summary>
    /// <param name="minor">The release that is upgraded to.</param>
    public static IEnumerable<UpgradeTrap> Of(SemVersion minor) => All.Where(trap => trap.Change.Since.IsSameMinor(minor));

    // Same table that rules read.
    private static string Floor(int minor) => $"{EtcdReleases.Find(new SemVersion(3, minor, 0))?.UpgradeFloor}";

    private static Milestone Removed(int minor) => Change(minor, "beta APIs are gone", $"{Guide}#v1-{minor}");

    private static Milestone Change(int minor, string change, string source) => new(change, new SemVersion(1, minor, 0), source);
}
