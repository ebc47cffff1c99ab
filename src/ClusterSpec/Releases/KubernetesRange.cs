using Semver;

namespace ClusterSpec.Releases;

/// <summary>A run of Kubernetes patches of one minor that a Kubespray tag has checksums for.</summary>
/// <param name="First">The first patch.</param>
/// <param name="Last">The last patch that the sources name.</param>
/// <param name="IsComplete">The tag has nothing after <paramref name="Last"/>; false: it may, the sources do not say.</param>
public sealed record KubernetesRange(SemVersion First, SemVersion Last, bool IsComplete)
{
    /// <summary>The version is one of the run.</summary>
    public bool Holds(SemVersion version) => version.IsAtLeast(First) && Last.IsAtLeast(version);

    /// <summary>The version is a later patch of the minor, of which the sources do not say whether the tag has it.</summary>
    public bool MayHold(SemVersion version) => !IsComplete && version.IsSameMinor(Last) && Last.IsBelow(version);
}
