using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class IpvsDeprecatedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ipvs-deprecated",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "kube-proxy's ipvs mode is on its way out",
        What = "The proxy mode ipvs is a warning from Kubernetes 1.35 on, where it is deprecated. It is planned to be gone with 1.43.",
        Why = "Nobody works on it any more: it lacks what the other modes have got since, and a cluster that is built on it has to leave it within a few minors.",
        Fix = "Take nftables, which scales as ipvs does, or iptables.",
        Fixes = FixSafety.Unsafe,
        Versions = "Kubernetes 1.35 and later",
        Sources = [new("Kubernetes enhancement 5495: deprecate ipvs mode", "https://github.com/kubernetes/enhancements/issues/5495")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Kubernetes.ProxyMode, ClusterPath.Root.Os.Release, ClusterPath.Root.Os.Kernel];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var mode = cluster.Kubernetes.ProxyMode;
        if (mode.Value != ProxyMode.Ipvs || !cluster.Versions.IsKubernetesMinorKnown || !cluster.Versions.KubernetesRelease.IsIpvsDeprecated)
            yield break;
        var advice = cluster.Os.Kernel.Value is { } kernel && kernel.IsBelow(KubernetesMilestones.NftablesKernel) ? "iptables" : "nftables";
        yield return Warning(mode.Path, $"kube-proxy's mode ipvs is deprecated since Kubernetes {KubernetesMilestones.IpvsDeprecated.Since.ToMinorText()} and to be gone with {KubernetesMilestones.IpvsRemoved.Since.ToMinorText()}: take {advice}") with { Fix = FindingFix.Set(mode.Path, advice).AsUnsafe() };
    }
}
