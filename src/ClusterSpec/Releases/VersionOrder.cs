using Semver;

namespace ClusterSpec.Releases;

/// <summary>How versions of the tables compare: by precedence, and by minor.</summary>
public static class VersionOrder
{
    /// <summary>The version is the floor or a later one; a pre-release comes before its release.</summary>
    public static bool IsAtLeast(this SemVersion version, SemVersion floor) => SemVersion.ComparePrecedence(version, floor) >= 0;

    /// <summary>The version comes before the limit.</summary>
    public static bool IsBelow(this SemVersion version, SemVersion limit) => SemVersion.ComparePrecedence(version, limit) < 0;

    /// <summary>The version without its patch: <c>1.17.0</c> of <c>1.17.5</c>.</summary>
    public static SemVersion ToMinor(this SemVersion version) => new(version.Major, version.Minor, 0);

    /// <summary>Both are of one minor: <c>1.17.0</c> and <c>1.17.5</c>.</summary>
    public static bool IsSameMinor(this SemVersion version, SemVersion other) =>
        version.Major == other.Major && version.Minor == other.Minor;

    /// <summary>The minor as people write it: <c>1.17</c>.</summary>
    public static string ToMinorText(this SemVersion version) => $"{version.Major}.{version.Minor}";
}
