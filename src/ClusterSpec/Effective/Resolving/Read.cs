using ClusterSpec.Model.Values;
using Semver;

namespace ClusterSpec.Effective.Resolving;

/// <summary>Reads the words of the file; null for a word that cannot be read, which the shape check has reported.</summary>
internal static class Read
{
    public static SemVersion? Version(string? text) =>
        SemVersion.TryParse(text, SemVersionStyles.Strict, out var version) ? version : null;

    /// <summary>Two or three numbers.</summary>
    public static SemVersion? Kernel(string? text) =>
        System.Version.TryParse(text, out var version) ? new SemVersion(version.Major, version.Minor, Math.Max(version.Build, 0)) : null;

    public static IpAddress? Address(string? text) => IpAddress.TryParse(text, out var address) ? address : null;

    public static Quantity? Quantity(string? text) => Model.Values.Quantity.TryParse(text, out var quantity) ? quantity : null;

    public static TimeSpan? Duration(string? text) => Model.Values.Duration.TryParse(text, out var duration) ? duration.Value : null;

    public static SecretReference? Secret(string? text) => SecretReference.TryParse(text, out var secret) ? secret : null;

    public static PlannedNetwork? Network(string? text, string path, Origin origin) =>
        text is not null && Cidr.TryParse(text, out var cidr, out var hasHostBits) ? new(cidr, text, hasHostBits, path, origin) : null;
}
