using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The minors of Kubernetes that ClusterSpec knows.</summary>
/// <remarks>
/// Days and last patches: https://github.com/kubernetes/website/blob/main/data/releases/eol.yaml and https://kubernetes.io/releases/.
/// Image tags: <c>kubeadm config images list</c> of the last patch, whose constants stand in
/// https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go.
/// containerd: https://github.com/containerd/containerd/blob/main/RELEASES.md#kubernetes-support.
/// Docker: https://github.com/kubernetes/system-validators/blob/master/validators/docker_validator.go and the changelogs.
/// </remarks>
public static class KubernetesReleases
{
    private static readonly ImmutableArray<string> Docker1809 = ["1.11", "1.12", "1.13", "17.03", "17.06", "17.09", "18.06", "18.09"];
    private static readonly ImmutableArray<string> Docker1903 = [.. Docker1809, "19.03"];
    private static readonly ImmutableArray<string> Docker2010 = [.. Docker1903, "20.10"];

    /// <summary>Every known minor, oldest first.</summary>
    public static ImmutableArray<KubernetesRelease> All { get; } =
    [
        Row(15, 12, new(2020, 5, 6), V(3, 3, 10), "3.3.10", "3.1", V(1, 3, 1)) with { ValidatedDocker = Docker1809 },
        Row(16, 15, new(2020, 9, 2), V(3, 3, 15), "3.3.15-0", "3.1", V(1, 6, 2)) with { ValidatedDocker = Docker1809 },
        Row(17, 17, new(2021, 1, 13), V(3, 4, 3), "3.4.3-0", "3.1", V(1, 6, 5)) with { ValidatedDocker = Docker1903 },
        Row(18, 20, new(2021, 6, 18), V(3, 4, 3), "3.4.3-0", "3.2", V(1, 6, 7)) with { ValidatedDocker = Docker1903 },
        Row(19, 16, new(2021, 10, 28), V(3, 4, 13), "3.4.13-0", "3.2", V(1, 7, 0)) with { ValidatedDocker = Docker1903 },
        Row(20, 15, new(2022, 2, 28), V(3, 4, 13), "3.4.13-0", "3.2", V(1, 7, 0)) with { ValidatedDocker = Docker1903 },
        Row(21, 14, new(2022, 6, 28), V(3, 4, 13), "3.4.13-0", "3.4.1", V(1, 8, 0)) with { ValidatedDocker = Docker2010 },
        Row(22, 17, new(2022, 12, 8), V(3, 5, 6), "3.5.6-0", "3.5", V(1, 8, 4)) with { ValidatedDocker = Docker2010 },
        Row(23, 17, new(2023, 2, 28), V(3, 5, 6), "3.5.6-0", "3.6", V(1, 8, 6)) with { ValidatedDocker = Docker2010 },
        Row(24, 17, new(2023, 7, 28), V(3, 5, 6), "3.5.6-0", "3.7", V(1, 8, 6), V(1, 6, 4), V(1, 7, 0)),
        Row(25, 16, new(2023, 10, 28), V(3, 5, 9), "3.5.9-0", "3.8", V(1, 9, 3), V(1, 6, 4), V(1, 7, 0)),
        Row(26, 15, new(2024, 2, 28), V(3, 5, 10), "3.5.10-0", "3.9", V(1, 9, 3), V(1, 6, 15), V(1, 7, 0)),
        Row(27, 16, new(2024, 7, 16), V(3, 5, 12), "3.5.12-0", "3.9", V(1, 10, 1), V(1, 6, 15), V(1, 7, 0)),
        Row(28, 15, new(2024, 10, 22), V(3, 5, 15), "3.5.15-0", "3.9", V(1, 10, 1), V(1, 6, 15), V(1, 7, 0)),
        Row(29, 15, new(2025, 2, 28), V(3, 5, 16), "3.5.16-0", "3.9", V(1, 11, 1), V(1, 6, 27), V(1, 7, 11)),
        Row(30, 14, new(2025, 7, 15), V(3, 5, 15), "3.5.15-0", "3.9", V(1, 11, 3), V(1, 6, 28), V(1, 7, 13), V(2, 0, 0), V(2, 1, 0)),
        Row(31, 14, new(2025, 11, 11), V(3, 5, 24), "3.5.24-0", "3.10", V(1, 11, 3), V(1, 6, 34), V(1, 7, 20), V(2, 0, 0), V(2, 1, 0))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 31, 14) },
        Row(32, 13, new(2026, 2, 28), V(3, 5, 24), "3.5.24-0", "3.10", V(1, 11, 3), V(1, 6, 36), V(1, 7, 24), V(2, 0, 1), V(2, 1, 0))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 32, 10) },
        Row(33, 13, new(2026, 6, 28), V(3, 5, 24), "3.5.24-0", "3.10", V(1, 12, 0), V(1, 6, 36), V(1, 7, 24), V(2, 0, 4), V(2, 1, 0))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 33, 6) },
        Row(34, 12, new(2026, 10, 27), V(3, 6, 4), "3.6.4-0", "3.10.1", V(1, 12, 1), V(1, 6, 39), V(1, 7, 28), V(2, 0, 6), V(2, 1, 3))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 34, 2) },
        Row(35, 9, new(2027, 2, 28), V(3, 6, 6), "3.6.6-0", "3.10.1", V(1, 13, 1), V(1, 7, 28), V(2, 1, 5), V(2, 2, 0))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 35, 0) },
        Row(36, 5, new(2027, 6, 28), V(3, 6, 8), "3.6.8-0", "3.10.2", V(1, 14, 2), V(2, 2, 0), V(2, 3, 0))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 36, 0) },
        Row(37, 1, new(2027, 10, 28), V(3, 7, 0), "3.7.0-0", "3.10.2", V(1, 14, 6), V(2, 2, 0), V(2, 3, 0))
            with { ExternalEtcdFloor = V(3, 5, 24), ExternalEtcdFloorSince = V(1, 37, 0) },
    ];

    /// <summary>The row of the version's minor; null if the table does not know it.</summary>
    public static KubernetesRelease? Find(SemVersion version) => All.FirstOrDefault(release => release.Minor.IsSameMinor(version));

    /// <summary>The row of the version's minor, or the oldest or newest row for a version outside the table.</summary>
    public static KubernetesRelease Nearest(SemVersion version) =>
        Find(version) ?? (version.IsBelow(All[0].Minor) ? All[0] : All[^1]);

    private static KubernetesRelease Row(
        int minor, int latestPatch, DateOnly endOfLife, SemVersion etcd, string etcdTag, string pauseTag, SemVersion coreDns,
        params ImmutableArray<SemVersion> containerdFloors) => new()
        {
            Minor = V(1, minor, 0),
            LatestPatch = V(1, minor, latestPatch),
            EndOfLife = endOfLife,
            KubeadmEtcd = etcd,
            KubeadmEtcdImageTag = etcdTag,
            PauseImageTag = pauseTag,
            CoreDns = coreDns,
            ContainerdFloors = containerdFloors,
            Source = $"https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.{minor}.md",
        };

    private static SemVersion V(int major, int minor, int patch) => new(major, minor, patch);
}
