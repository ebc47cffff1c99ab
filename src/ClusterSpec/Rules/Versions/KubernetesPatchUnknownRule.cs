using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubernetesPatchUnknownRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubernetes-patch-unknown",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "the release tables do not know this patch of Kubernetes",
        What = "Compares the Kubernetes version with the last patch of its minor in the release tables, and looks whether it is a pre-release.",
        Why = "A patch that came after the tables works with what they say of its minor. A patch that does not exist fails when the first package or image is fetched.",
        Fix = "Make sure that the patch exists, or take the one that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: patch releases", "https://kubernetes.io/releases/patch-releases/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var version = cluster.Versions.Kubernetes;
        if (!cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        var known = cluster.Versions.KubernetesRelease.LatestPatch;
        if (KubernetesVersionUnknownRule.IsPackage(version.Value))
            yield break;
        if (version.Value.IsPrerelease)
            yield return Warning(version.Path, $"Kubernetes {ReleaseText.Of(version.Value)} is a pre-release, of which the release tables know none: take {known}") with { Fix = FindingFix.Set(version.Path, known.ToString()).AsUnsafe() };
        else if (known.IsBelow(version.Value))
            yield return Warning(version.Path, $"Kubernetes {ReleaseText.Of(version.Value)} is newer than {known}, the last patch that the release tables of {ReleaseText.Of(ReleaseTables.Date)} know: make sure that it exists, or take {known}") with { Fix = FindingFix.Set(version.Path, known.ToString()).AsUnsafe() };
    }
}
