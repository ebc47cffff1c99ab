using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class EtcdBelowKubeadmFloorRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-below-kubeadm-floor",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "etcd is older than kubeadm takes",
        What = "Compares the version of an etcd that stands beside kubeadm, on hosts of its own or as a service on the control planes, with the oldest that kubeadm of that Kubernetes lets pass: 3.2.18, and 3.5.24 in patches since November 2025.",
        Why = "kubeadm asks every endpoint for its version before it does anything, and stops at one that is too old.",
        Fix = "Take the etcd that the message names, or a newer one. An existing cluster of etcd goes there one minor at a time.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("kubeadm: MinExternalEtcdVersion", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Etcd.Version, ClusterPath.Root.Etcd.Deployment,
        ClusterPath.Root.Etcd.Topology, ClusterPath.Root.Pools.Any.Roles,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Versions.IsKubernetesMinorKnown || cluster.Etcd.IsKubeadmsOwn || EtcdImageTagAsVersionRule.IsImageTag(cluster.Etcd.Version.Value))
            yield break;
        var kubernetes = cluster.Versions.Kubernetes.Value;
        var etcd = cluster.Etcd.Version;
        var floor = cluster.Versions.KubernetesRelease.MinExternalEtcd(kubernetes);
        if (etcd.Value.IsAtLeast(floor))
            yield break;
        var usual = ReleaseDefaults.Etcd(kubernetes, cluster.Versions.KubesprayRelease);
        yield return Error(etcd.Path, $"etcd {ReleaseText.Of(etcd.Value)} is older than {floor}, the oldest that kubeadm {ReleaseText.Of(kubernetes)} takes: take {(usual.IsAtLeast(floor) ? usual : floor)}") with
        {
            Fix = etcd.IsGiven ? FindingFix.Set(etcd.Path, $"{(usual.IsAtLeast(floor) ? usual : floor)}").AsUnsafe() : null,
            Related = [ReleaseText.Kubernetes(cluster)],
        };
    }
}
