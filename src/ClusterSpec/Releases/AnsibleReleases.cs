using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The minors of ansible-core that Kubespray's tags want.</summary>
/// <remarks>https://docs.ansible.com/ansible/latest/reference_appendices/release_and_maintenance.html#ansible-core-support-matrix</remarks>
public static class AnsibleReleases
{
    /// <summary>Every known minor, oldest first.</summary>
    public static ImmutableArray<AnsibleRelease> All { get; } =
    [
        Row(7, "3.5", "3.7"), Row(8, "3.5", "3.7"), Row(9, "3.5", "3.8"), Row(10, "3.5", "3.9"), Row(11, "3.5", "3.9"), Row(12, "3.8", "3.10"), Row(13, "3.8", "3.10"),
        Row(14, "3.9", "3.11"), Row(15, "3.9", "3.11"), Row(16, "3.10", "3.12"), Row(17, "3.10", "3.12"), Row(18, "3.11", "3.13"), Row(19, "3.11", "3.13"),
    ];

    /// <summary>The row of the version's minor; null if the table does not know it.</summary>
    public static AnsibleRelease? Find(SemVersion version) => All.FirstOrDefault(release => release.Minor.IsSameMinor(version));

    private static AnsibleRelease Row(int minor, string oldest, string newest) => new(new SemVersion(2, minor, 0), oldest, newest);
}
