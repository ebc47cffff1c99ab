using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class UpgradeTargetUnknownRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "upgrade-target-unknown",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the release tables do not know the target of the upgrade",
        What = "Looks `versions.upgradeTo` up in the release tables; a patch that came after them is a warning, as it may exist.",
        Why = "The plan names for each minor what it takes away and which etcd and container engine it wants. For a minor that is not known, that would be a guess.",
        Fix = "Take a version that the tables know, or a newer ClusterSpec.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: releases", "https://kubernetes.io/releases/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.UpgradeTo];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Versions.UpgradeTo is not { IsGiven: true, Value: { } target } written)
            yield break;
        var nearest = KubernetesReleases.Nearest(target);
        if (!nearest.Minor.IsSameMinor(target))
            yield return Error(written.Path, $"Kubernetes {ReleaseText.Of(target)} is not in the release tables, which know {KubernetesReleases.All[0].Minor.ToMinorText()} to {KubernetesReleases.All[^1].Minor.ToMinorText()}: take {nearest.LatestPatch}, or a newer ClusterSpec");
        else if (KubernetesVersionUnknownRule.IsPackage(target))
            yield return Error(written.Path, $"Kubernetes {ReleaseText.Of(target)} is the version of a package, not a release: take {new SemVersion(target.Major, target.Minor, target.Patch)}") with { Fix = cluster.Versions.Kubernetes.Value.IsBelow(new SemVersion(target.Major, target.Minor, target.Patch)) ? KubernetesVersionUnknownRule.Fix(written.Path, target, nearest.LatestPatch) : null };
        else if (nearest.LatestPatch.IsBelow(target) || target.IsPrerelease)
            yield return Warning(written.Path, $"Kubernetes {ReleaseText.Of(target)} is none of the releases that the tables of {ReleaseText.Of(ReleaseTables.Date)} know, whose last of the minor is {nearest.LatestPatch}: make sure that it exists, or take {nearest.LatestPatch}") with { Fix = cluster.Versions.Kubernetes.Value.IsBelow(nearest.LatestPatch) ? FindingFix.Set(written.Path, nearest.LatestPatch.ToString()).AsUnsafe() : null };
    }
}
