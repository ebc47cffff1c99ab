using System.Collections.Immutable;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>The releases that the cluster is built with, and what the tables know of them.</summary>
public sealed record EffectiveVersions
{
    /// <summary>Release of Kubernetes.</summary>
    public required Resolved<SemVersion> Kubernetes { get; init; }

    /// <summary>The row of its minor, or of the nearest minor known where the tables have none.</summary>
    public required KubernetesRelease KubernetesRelease { get; init; }

    /// <summary>Whether the tables know the minor of the Kubernetes version.</summary>
    public required bool IsKubernetesMinorKnown { get; init; }

    /// <summary>Tag of Kubespray; null where no tag of the tables holds the Kubernetes version and none is given.</summary>
    public required Resolved<SemVersion?> Kubespray { get; init; }

    /// <summary>The row of the tag; null where the tables have none.</summary>
    public required KubesprayRelease? KubesprayRelease { get; init; }

    /// <summary>Release of Kubernetes that the cluster is to be upgraded to: the newest patch of the next minor unless given; null where the tables
    /// know no next minor.</summary>
    public required Resolved<SemVersion?> UpgradeTo { get; init; }

    /// <summary>The releases on the way to <see cref="UpgradeTo"/>, which is the last of them: the newest known patch of each minor, for an API
    /// server must not skip one. Empty where there is nothing to upgrade to.</summary>
    /// <remarks>https://kubernetes.io/releases/version-skew-policy/#kube-apiserver</remarks>
    public ImmutableArray<SemVersion> UpgradePath => UpgradeTo.Value is { } target && Kubernetes.Value.IsBelow(target)
        ?
        [
            .. KubernetesReleases.All
                .Where(release => Kubernetes.Value.IsBelow(release.Minor) && release.Minor.IsBelow(target.ToMinor()))
                .Select(release => release.LatestPatch),
            target,
        ]
        : [];

    /// <summary>Whether the Kubernetes version is this one or a later one.</summary>
    /// <param name="major">Major number.</param>
    /// <param name="minor">Minor number.</param>
    public bool KubernetesIsAtLeast(int major, int minor) =>
        Kubernetes.Value.ComparePrecedenceTo(new SemVersion(major, minor, 0)) >= 0;
}
