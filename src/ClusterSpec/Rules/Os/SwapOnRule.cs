using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Os;

internal sealed class SwapOnRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "swap-on",
        Section = "Os",
        Severity = Severity.Warning,
        Title = "swap stays on",
        What = "Looks whether os.swap is on, and whether the Kubernetes release and the hosts keep swap within limits: from Kubernetes 1.34 on, with cgroup v2.",
        Why = "The kubelet is told to start anyway. Without those limits memory of pods is paged out as the kernel likes, a leak slows the whole host instead of ending one container, and requests of memory mean little.",
        Fix = "Leave os.swap out, which turns swap off, or take Kubernetes 1.34 on an Ubuntu with cgroup v2.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Kubernetes: swap memory management", "https://kubernetes.io/docs/concepts/cluster-administration/swap-memory-management/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Swap, ClusterPath.Root.Os.Release, ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Os.Swap.Value)
            yield break;
        var why = UbuntuReleases.CgroupVersionOf(cluster.Os.Release.Value) < 2 ? (Phrase)$"Ubuntu {cluster.Os.Release} has cgroup v1, which sets pods no limits of swap"
            : !KubernetesMilestones.NodeSwap.HoldsFor(cluster.Versions.Kubernetes.Value) ? (Phrase)$"Kubernetes {cluster.Versions.Kubernetes} does not manage it, which is stable from 1.34 on"
            : "pods stay without it unless the kubelet is given a swapBehavior";
        yield return Warning(cluster.Os.Swap.Path, $"swap stays on, and {why}: leave it out to turn swap off") with { Fix = FindingFix.Remove(cluster.Os.Swap.Path, "swap").AsUnsafe() };
    }
}
