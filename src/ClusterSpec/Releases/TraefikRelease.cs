using Semver;

namespace ClusterSpec.Releases;

/// <summary>One release of Traefik.</summary>
/// <param name="Version">The release.</param>
/// <param name="Source">Where it is named, https.</param>
public sealed record TraefikRelease(SemVersion Version, string Source);
