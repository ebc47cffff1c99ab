using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubernetesVersionUnknownRule : ClusterRule
{
    // https://github.com/kubernetes/sig-release/blob/master/release-engineering/versioning.md
    private static readonly ImmutableArray<string> PrereleaseWords = ["alpha", "beta", "rc"];

    public override RuleDescription Description { get; } = new()
    {
        Name = "kubernetes-version-unknown",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the release tables do not know this Kubernetes",
        What = "Looks the minor of the Kubernetes version up in the release tables. The oldest is 1.15, the first whose kubeadm reads v1beta2; the newest is the newest of the day that the tables were made. A version that ends in something else than alpha, beta or rc is no release: 1.35.4-1.1 is one of a package.",
        Why = "Every file depends on what that minor accepts: the version of kubeadm's configuration, the flags, the versions of etcd and of the container engine. For a minor that is not known, all of that would be a guess.",
        Fix = "Take a version that the tables know, or a newer ClusterSpec.",
        Fixes = FixSafety.Safe,
        Sources = [new("Kubernetes: releases", "https://kubernetes.io/releases/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes];

    /// <summary>Whether a version has the revision of a package behind it, as no release of Kubernetes does: <c>1.35.4-1.1</c>.</summary>
    public static bool IsPackage(SemVersion version) => version.PrereleaseIdentifiers is [var first, ..] && !PrereleaseWords.Contains(first.Value);

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var version = cluster.Versions.Kubernetes;
        if (cluster.Versions.IsKubernetesMinorKnown)
        {
            if (IsPackage(version.Value))
                yield return Error(version.Path, $"Kubernetes {ReleaseText.Of(version.Value)} is the version of a package, not a release: take {new SemVersion(version.Value.Major, version.Value.Minor, version.Value.Patch)}") with { Fix = Fix(version.Path, version.Value, cluster.Versions.KubernetesRelease.LatestPatch) };
            yield break;
        }

        var nearest = cluster.Versions.KubernetesRelease;
        var minor = nearest.Minor.ToMinorText();
        yield return Error(version.Path, version.Value.IsBelow(nearest.Minor)
            ? (Phrase)$"Kubernetes {ReleaseText.Of(version.Value)} is older than {minor}, the oldest minor that files are made for: take {nearest.LatestPatch} or newer"
            : $"Kubernetes {ReleaseText.Of(version.Value)} is not in the release tables, whose newest minor is {minor}: take {nearest.LatestPatch}, or a newer ClusterSpec");
    }

    /// <summary>Writes the release that a package is of; null where the tables do not know it.</summary>
    internal static FindingFix? Fix(string path, SemVersion package, SemVersion latestPatch)
    {
        var release = new SemVersion(package.Major, package.Minor, package.Patch);
        return latestPatch.IsBelow(release) ? null : FindingFix.Set(path, release.ToString());
    }
}
