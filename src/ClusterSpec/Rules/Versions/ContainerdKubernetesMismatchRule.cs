using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class ContainerdKubernetesMismatchRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "containerd-kubernetes-mismatch",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "containerd and Kubernetes do not go together",
        What = "Compares the containerd version with the oldest patch of each branch that containerd names for the minor of Kubernetes. Where it names none, before 1.24, the two must speak the same version of the container runtime interface: containerd 2 speaks v1 alone, which Kubernetes before 1.23 does not.",
        Why = "The kubelet asks the engine for what its own version of the interface has. Kubernetes 1.36 no longer works with containerd 1.x at all; older pairs start and fail later, on what was mended in the patch that is missing.",
        Fix = "Take the version that the message names, or a later one of its branch.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("containerd: Kubernetes support", "https://github.com/containerd/containerd/blob/main/RELEASES.md#kubernetes-support")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.Version];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Runtime.Engine.Value != ContainerEngine.Containerd || !cluster.Versions.IsKubernetesMinorKnown || cluster.Runtime.Version.Value is not { } text)
            yield break;
        var kubernetes = cluster.Versions.KubernetesRelease;
        var version = Read.Version(text);
        if (version is not null && kubernetes.AcceptsContainerd(version))
            yield break;
        var advice = ReleaseDefaults.Containerd(kubernetes, cluster.Versions.KubesprayRelease);
        yield return Error(cluster.Runtime.Version.Path, version is null
            ? (Phrase)$"{ShownText.Of(text)} is no version of containerd, which has no leading zeros: take {advice}"
            : Mismatch(version, kubernetes, advice)) with
        {
            Fix = cluster.Runtime.Version.IsGiven ? FindingFix.Set(cluster.Runtime.Version.Path, advice.ToString()).AsUnsafe() : null,
            Related = [ReleaseText.Kubernetes(cluster)],
        };
    }

    private static Phrase Mismatch(SemVersion version, KubernetesRelease kubernetes, SemVersion advice)
    {
        var minor = kubernetes.Minor.ToMinorText();
        var floors = kubernetes.ContainerdFloors;
        if (floors.IsEmpty)
            return $"containerd {ReleaseText.Of(version)} speaks CRI v1 alone, which Kubernetes {minor} does not: take {advice}";
        return floors.FirstOrDefault(floor => floor.IsSameMinor(version)) is { } own
            ? (Phrase)$"containerd {ReleaseText.Of(version)} is older than {own}, the first of its branch for Kubernetes {minor}: take {own} or newer"
            : $"containerd {ReleaseText.Of(version)} is of no branch that goes with Kubernetes {minor}, for which {NameList.Of(floors.Select(floor => floor.ToString()))} are the oldest: take {advice}";
    }
}
