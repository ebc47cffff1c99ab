using Semver;

namespace ClusterSpec.Releases;

/// <summary>A value of <c>docker_version</c> that a Kubespray tag knows on Ubuntu. It is a key into a table, not a version.</summary>
/// <param name="Key">The key: <c>19.03</c>.</param>
/// <param name="Version">What it installs, <c>19.3.7</c> for 19.03.7; null if the sources do not say.</param>
public sealed record KubesprayDocker(string Key, SemVersion? Version);
