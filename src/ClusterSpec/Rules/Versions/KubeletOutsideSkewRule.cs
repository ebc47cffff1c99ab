using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubeletOutsideSkewRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubelet-outside-skew",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "a kubelet is newer than the API servers, or too old for them",
        What = "Compares the minor of `pools[].kubelet` with that of `versions.kubernetes`: never newer, and at most three minors older; two before Kubernetes 1.28. The revision of a package, as in 1.35.4-1.1, is no part of a release.",
        Why = "A kubelet asks for APIs that an older API server does not have, and an API server takes away APIs that an older kubelet still asks for. Nodes turn NotReady, or run pods that are not what was asked for.",
        Fix = "In an upgrade the API servers go first and the kubelets follow: bring the kubelets to the release that the message names before the API servers go on.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: version skew policy", "https://kubernetes.io/releases/version-skew-policy/#kubelet")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Pools.Any.Kubelet];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var kubernetes = cluster.Versions.Kubernetes.Value;
        var skew = cluster.Versions.KubernetesRelease.KubeletSkew;
        foreach (var kubelet in cluster.Pools.Select(pool => pool.Kubelet).Where(kubelet => kubelet.IsGiven))
        {
            if (Complaint(kubelet.Value, kubernetes, skew) is { } complaint)
                yield return Error(kubelet.Path, complaint) with { Related = [ReleaseText.Kubernetes(cluster)], Fix = Fix(kubelet, kubernetes, skew) };
        }
    }

    private static Phrase? Complaint(SemVersion kubelet, SemVersion kubernetes, int skew)
    {
        if (KubernetesVersionUnknownRule.IsPackage(kubelet))
            return $"the kubelet {ReleaseText.Of(kubelet)} is the version of a package, not a release: take {new SemVersion(kubelet.Major, kubelet.Minor, kubelet.Patch)}";
        if (kubernetes.ToMinor().IsBelow(kubelet.ToMinor()))
            return $"the kubelet {ReleaseText.Of(kubelet)} is newer than the API servers of {kubernetes.ToMinorText()}, which go first in an upgrade: take {kubernetes}, or leave it out";
        var isWithin = kubelet.Major == kubernetes.Major && kubernetes.Minor - kubelet.Minor <= skew;
        return isWithin
            ? null
            : (Phrase)$"the kubelet {ReleaseText.Of(kubelet)} is more than {skew} minors older than the API servers of {kubernetes.ToMinorText()}: bring it to {kubernetes.Major}.{kubernetes.Minor - skew} or newer first";
    }

    private static FindingFix? Fix(Resolved<SemVersion> kubelet, SemVersion kubernetes, int skew)
    {
        var release = new SemVersion(kubelet.Value.Major, kubelet.Value.Minor, kubelet.Value.Patch);
        if (KubernetesVersionUnknownRule.IsPackage(kubelet.Value))
            return Complaint(release, kubernetes, skew) is null ? FindingFix.Set(kubelet.Path, release.ToString()) : null;
        return kubernetes.ToMinor().IsBelow(kubelet.Value.ToMinor()) ? FindingFix.Remove(kubelet.Path, "kubelet").AsUnsafe() : null;
    }
}
