using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The branches of containerd: https://github.com/containerd/containerd/blob/main/RELEASES.md.</summary>
public static class ContainerdReleases
{
    /// <summary>Only CRI v1 is served, which Kubernetes before 1.23 does not speak.</summary>
    public static Milestone CriV1Only { get; } = new(
        "CRI v1alpha2 removed", new SemVersion(2, 0, 0), "https://github.com/containerd/containerd/blob/main/RELEASES.md#kubernetes-support");

    /// <summary><c>config.toml</c> of version 2, in which plugins have long names.</summary>
    public static Milestone ConfigV2 { get; } = new(
        "config.toml version 2", new SemVersion(1, 3, 0), "https://github.com/containerd/containerd/blob/v1.3.0/docs/man/containerd-config.toml.5.md");

    /// <summary>Mirrors stand in a folder of <c>hosts.toml</c>; before, in <c>config.toml</c>.</summary>
    public static Milestone HostsFolder { get; } = new(
        "config_path of registries", new SemVersion(1, 5, 0), "https://github.com/containerd/containerd/blob/main/docs/hosts.md");

    /// <summary><c>config.toml</c> of version 3, in which images and runtime are plugins of their own.</summary>
    public static Milestone ConfigV3 { get; } = new(
        "config.toml version 3", new SemVersion(2, 0, 0), "https://github.com/containerd/containerd/blob/main/docs/cri/config.md");

    /// <summary>The oldest that runs on cgroup v2.</summary>
    public static SemVersion CgroupV2 { get; } = new(1, 4, 0); // https://kubernetes.io/docs/concepts/architecture/cgroups/#requirements

    /// <summary>Every known branch, oldest first.</summary>
    public static ImmutableArray<ContainerdRelease> All { get; } =
    [
        Row(1, 2, 13, new(2020, 10, 15)),
        Row(1, 3, 10, new(2021, 3, 4)),
        Row(1, 4, 13, new(2022, 3, 3)),
        Row(1, 5, 18, new(2023, 2, 28)),
        Row(1, 6, 39, new(2025, 8, 23)),
        Row(1, 7, 28, new(2026, 9, 30)),
        Row(2, 0, 7, new(2027, 3, 31)), // called ended in November 2025, then taken up again as long-term release
        Row(2, 1, 5, new(2026, 5, 5)),
        Row(2, 2, 3, new(2026, 11, 6)),
        Row(2, 3, 4, new(2028, 4, 27)),
    ];

    /// <summary>The row of the version's branch; null if the table does not know it.</summary>
    public static ContainerdRelease? Find(SemVersion version) => All.FirstOrDefault(release => release.Minor.IsSameMinor(version));

    /// <summary>The newest known containerd of the branches that containerd recommends for the minor; where it states none, of 1.x.</summary>
    public static SemVersion NewestFor(KubernetesRelease kubernetes) => All.Last(release =>
        kubernetes.ContainerdFloors.IsEmpty
            ? !CriV1Only.HoldsFor(release.Minor)
            : kubernetes.ContainerdFloors.Any(floor => floor.IsSameMinor(release.Minor))).LatestPatch;

    /// <summary>The <c>version</c> of <c>config.toml</c> that a release reads as its own: 1, 2 or 3.</summary>
    /// <param name="version">A release, also one that the table does not know.</param>
    public static int ConfigVersionOf(SemVersion version) => ConfigV3.HoldsFor(version) ? 3 : ConfigV2.HoldsFor(version) ? 2 : 1;

    private static ContainerdRelease Row(int major, int minor, int latestPatch, DateOnly endOfLife) => new()
    {
        Minor = new SemVersion(major, minor, 0),
        LatestPatch = new SemVersion(major, minor, latestPatch),
        EndOfLife = endOfLife,
        Source = $"https://github.com/containerd/containerd/releases/tag/v{major}.{minor}.{latestPatch}",
    };
}
