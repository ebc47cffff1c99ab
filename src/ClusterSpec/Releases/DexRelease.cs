using Semver;

namespace ClusterSpec.Releases;

/// <summary>One release of Dex that upstream names.</summary>
/// <param name="Version">The release.</param>
/// <param name="OldestKubernetes">The oldest Kubernetes whose custom resources it can make.</param>
/// <param name="Source">Where it is named, https.</param>
public sealed record DexRelease(SemVersion Version, SemVersion OldestKubernetes, string Source);
