using System.Globalization;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>One line of Docker Engine.</summary>
public sealed record DockerRelease
{
    /// <summary>The line as Docker writes it, with its leading zero: <c>19.03</c>.</summary>
    public required string Line { get; init; }

    /// <summary>The last patch; <c>19.3.15</c> stands for 19.03.15.</summary>
    public required SemVersion LatestPatch { get; init; }

    /// <summary>Where the row comes from, https.</summary>
    public required string Source { get; init; }

    /// <summary>The version as Docker writes it: <c>19.03.8</c>.</summary>
    public static string Write(SemVersion version) => version.Major < 23
        ? string.Create(CultureInfo.InvariantCulture, $"{version.Major:00}.{version.Minor:00}.{version.Patch}")
        : version.ToString();
}
