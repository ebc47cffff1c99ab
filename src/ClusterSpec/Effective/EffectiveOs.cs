using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>The operating system of the hosts.</summary>
public sealed record EffectiveOs
{
    /// <summary>Distribution.</summary>
    public required Resolved<Distribution> Distribution { get; init; }

    /// <summary>Release as year and month: <c>24.04</c>.</summary>
    public required Resolved<string> Release { get; init; }

    /// <summary>The row of the release; null where the tables have none.</summary>
    public required UbuntuRelease? UbuntuRelease { get; init; }

    /// <summary>Kernel that the hosts run. Null where neither the file nor the tables say.</summary>
    public required Resolved<SemVersion?> Kernel { get; init; }

    /// <summary>Whether swap stays on.</summary>
    public required Resolved<bool> Swap { get; init; }

    /// <summary>Time zone of the tz database.</summary>
    public required Resolved<string> Timezone { get; init; }

    /// <summary>Time servers; empty means the distribution's.</summary>
    public required ImmutableArray<string> NtpServers { get; init; }

    /// <summary>User that Ansible logs in with.</summary>
    public required Resolved<string> AdminUser { get; init; }

    /// <summary>Whether that user may use sudo without a password.</summary>
    public required Resolved<bool> PasswordlessSudo { get; init; }

    /// <summary>SSH public keys of that user.</summary>
    public required ImmutableArray<string> AuthorizedKeys { get; init; }

    /// <summary>Name of the image that hosts are installed from; null when not given.</summary>
    public required Resolved<string?> ImageBase { get; init; }

    /// <summary>Packages of the image, in the file's order.</summary>
    public required ImmutableArray<string> ImagePackages { get; init; }

    /// <summary>Kernel parameters of the user's own, in the file's order.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Sysctl { get; init; }

    /// <summary>Kernel modules of the user's own, in the file's order.</summary>
    public required ImmutableArray<string> Modules { get; init; }
}
