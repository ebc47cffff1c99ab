using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class EtcdStaticPodRefusedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-static-pod-refused",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "etcd does not come up with what kubeadm gives its static pod",
        What = "Where kubeadm runs etcd itself (deployment static-pod on the control planes), compares the version with what kubeadm's flags and probes need: 3.4.11 from Kubernetes 1.25 on, 3.5.11 from 1.31 on, 3.6.0 from 1.36 on; and below 3.7.0 for Kubernetes 1.24 to 1.33, whose kubeadm gives flags that 3.7 no longer knows.",
        Why = "etcd exits at a flag that it does not know, and the kubelet restarts for ever an etcd whose probes it cannot read. kubeadm waits for it and gives up.",
        Fix = "Take the etcd that belongs to the Kubernetes, or let etcd run as a service on its hosts (deployment host).",
        Fixes = FixSafety.Unsafe,
        Versions = "Kubernetes 1.24 and later",
        Sources =
        [
            new("kubeadm: etcd flags of 1.25", "https://github.com/kubernetes/kubernetes/pull/111383"),
            new("kubeadm: etcd probes of 1.31", "https://github.com/kubernetes/kubernetes/pull/124465"),
            new("kubeadm: etcd flags of 1.36", "https://github.com/kubernetes/kubernetes/pull/135701"),
            new("etcd: upgrade from 3.6 to 3.7", "https://etcd.io/docs/v3.7/upgrades/upgrade_3_7/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Etcd.Version, ClusterPath.Root.Etcd.Deployment,
        ClusterPath.Root.Etcd.Topology, ClusterPath.Root.Pools.Any.Roles,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Versions.IsKubernetesMinorKnown || !cluster.Etcd.IsKubeadmsOwn || EtcdImageTagAsVersionRule.IsImageTag(cluster.Etcd.Version.Value))
            yield break;
        var kubernetes = cluster.Versions.KubernetesRelease;
        var etcd = cluster.Etcd.Version;
        var (shown, minor) = (ReleaseText.Of(etcd.Value), kubernetes.Minor.ToMinorText());
        Finding? finding = null;
        if (kubernetes.OldestStaticPodEtcd is { } oldest && etcd.Value.IsBelow(oldest))
            finding = Error(etcd.Path, $"etcd {shown} does not come up in the static pod of kubeadm {minor}, whose flags and probes need {oldest}: take {kubernetes.KubeadmEtcd}");
        else if (kubernetes.FirstRefusedStaticPodEtcd is { } removed && etcd.Value.IsAtLeast(removed))
            finding = Error(etcd.Path, $"etcd {shown} does not come up in the static pod of kubeadm {minor}, which gives flags that are gone since {removed}: take {kubernetes.KubeadmEtcd}");
        if (finding is not null)
            yield return finding with { Related = [ReleaseText.Kubernetes(cluster)], Fix = etcd.IsGiven && IsGood(kubernetes.KubeadmEtcd, etcd.Value) ? FindingFix.Set(etcd.Path, kubernetes.KubeadmEtcd.ToString()).AsUnsafe() : null };
    }

    // Whether no other fault of a version comes with it that the present one does not have.
    private static bool IsGood(SemVersion etcd, SemVersion present)
    {
        var oldest = EtcdReleases.All.First(release => release.IsSupported).Minor;
        return EtcdReleases.DefectOf(etcd) is null && (present.IsBelow(oldest) || !etcd.IsBelow(oldest));
    }
}
