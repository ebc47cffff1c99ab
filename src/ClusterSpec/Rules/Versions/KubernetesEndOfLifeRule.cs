using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubernetesEndOfLifeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubernetes-end-of-life",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "this minor of Kubernetes gets no more fixes",
        What = "Compares the last day with fixes of the minor with the day that the release tables were made, never with today: the same file gives the same findings on every day.",
        Why = "Upstream mends the three newest minors, each for about fourteen months. What is found in an older one after that, holes among it, stays.",
        Fix = "Take a minor that is still mended. An existing cluster goes there one minor at a time.",
        Sources = [new("Kubernetes: release history and end of life", "https://kubernetes.io/releases/"), new("Kubernetes: version skew policy", "https://kubernetes.io/releases/version-skew-policy/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var release = cluster.Versions.KubernetesRelease;
        if (!cluster.Versions.IsKubernetesMinorKnown || release.IsSupported)
            yield break;
        var supported = KubernetesReleases.All.First(row => row.IsSupported).Minor.ToMinorText();
        yield return Warning(cluster.Versions.Kubernetes.Path, $"Kubernetes {release.Minor.ToMinorText()} has had no fixes since {ReleaseText.Of(release.EndOfLife)}: take {supported} or newer, which was still mended on {ReleaseText.Of(ReleaseTables.Date)}");
    }
}
