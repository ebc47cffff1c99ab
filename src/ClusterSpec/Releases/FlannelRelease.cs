using Semver;

namespace ClusterSpec.Releases;

/// <summary>One release of flannel that upstream or a Kubespray tag names.</summary>
/// <param name="Version">The release.</param>
/// <param name="Source">Where it is named, https.</param>
public sealed record FlannelRelease(SemVersion Version, string Source);
