using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class UpgradeTargetNotNewerRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "upgrade-target-not-newer",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the target of the upgrade is not newer than the cluster",
        What = "Compares `versions.upgradeTo` with `versions.kubernetes`.",
        Why = "Kubernetes cannot be brought back to an earlier release: what a newer API server has written to etcd an older one may not read. The way back is a backup.",
        Fix = "Take a later release, or leave the key out: then the newest patch of the next minor is planned.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: version skew policy", "https://kubernetes.io/releases/version-skew-policy/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.UpgradeTo];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var versions = cluster.Versions;
        if (versions.UpgradeTo is not { IsGiven: true, Value: { } target } || versions.Kubernetes.Value.IsBelow(target))
            yield break;
        var next = KubernetesReleases.All.FirstOrDefault(release => versions.Kubernetes.Value.IsBelow(release.LatestPatch));
        yield return Error(
            versions.UpgradeTo.Path,
            $"an upgrade to Kubernetes {ReleaseText.Of(target)} leads nowhere from {ReleaseText.Of(versions.Kubernetes.Value)}, and there is no way back: {(next is null ? (Phrase)"leave it out" : $"take {next.LatestPatch} or newer, or leave it out")}") with
        {
            Fix = FindingFix.Remove(versions.UpgradeTo.Path, "upgradeTo").AsUnsafe(),
            Related = [ReleaseText.Kubernetes(cluster)],
        };
    }
}
