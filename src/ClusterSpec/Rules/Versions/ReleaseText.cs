using System.Globalization;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

/// <summary>Versions and days as messages show them.</summary>
internal static class ReleaseText
{
    /// <summary>A version of the file, which may end in a pre-release of any length.</summary>
    public static string Of(SemVersion version) => ShownText.Of(version.ToString());

    /// <summary><c>2026-11-23</c>, in every culture.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The place of the Kubernetes version, for a finding that hangs on it.</summary>
    public static RelatedPath Kubernetes(EffectiveCluster cluster) =>
        new(cluster.Versions.Kubernetes.Path, $"Kubernetes {cluster.Versions.KubernetesRelease.Minor.ToMinorText()} is given here");
}
