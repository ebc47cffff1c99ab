using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class UbuntuEndOfLifeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ubuntu-end-of-life",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "this release of Ubuntu gets no more standard updates",
        What = "Compares the end of standard support of the release with the day that the release tables were made, never with today.",
        Why = "Kernel and libraries of every host stay as they are, with the holes that are found from then on, unless extended maintenance is paid for.",
        Fix = "Take a release that is still supported, or attach the hosts to extended security maintenance.",
        Sources = [new("Ubuntu: release cycle", "https://ubuntu.com/about/release-cycle")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Os.Release];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        // A default is the newest release that goes with the Kubernetes: where that has ended, so has the Kubernetes.
        if (!cluster.Os.Release.IsGiven || cluster.Os.UbuntuRelease is not { IsSupported: false } release)
            yield break;
        var newest = ReleaseDefaults.Ubuntu(cluster.Versions.KubernetesRelease, cluster.Versions.KubesprayRelease);
        yield return Warning(cluster.Os.Release.Path, $"Ubuntu {release.Release} has had no standard updates since {ReleaseText.Of(release.StandardSupportEnd)}: {Advice(cluster, newest)}");
    }

    private static Phrase Advice(EffectiveCluster cluster, UbuntuRelease newest) => newest.IsSupported
        ? (Phrase)$"take {newest.Release}"
        : $"no release that goes with {Partners(cluster)} is still supported, so take extended security maintenance or a newer Kubernetes";

    private static Phrase Partners(EffectiveCluster cluster)
    {
        var minor = cluster.Versions.KubernetesRelease.Minor.ToMinorText();
        return cluster.Versions.KubesprayRelease is { } tag ? (Phrase)$"Kubernetes {minor} and Kubespray {tag.Tag}" : $"Kubernetes {minor}";
    }
}
