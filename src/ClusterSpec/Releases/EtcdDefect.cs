using ClusterSpec.Diagnostics;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>A run of etcd patches that nobody should use.</summary>
/// <param name="First">The first bad version.</param>
/// <param name="Last">The last bad version.</param>
/// <param name="Fault">What goes wrong, in a few words.</param>
/// <param name="Source">Where upstream says so, https.</param>
public sealed record EtcdDefect(SemVersion First, SemVersion Last, Phrase Fault, string Source)
{
    /// <summary>The version is one of the bad ones.</summary>
    public bool Covers(SemVersion version) => version.IsAtLeast(First) && Last.IsAtLeast(version);
}
