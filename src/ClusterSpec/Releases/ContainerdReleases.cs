using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The branches of containerd: https://github.com/containerd/containerd/blob/main/RELEASES.md.</summary>
public static class ContainerdReleases
{
    /// <summary>The first branch that serves CRI v1, which is all that Kubernetes 1.26 and later speak.</summary>
    public static SemVersion FirstWithCriV1 { get; } = new(1, 6, 0); // https://kubernetes.io/blog/2022/11/18/upcoming-changes-in-kubernetes-1-26/#cri-api-removal

    /// <summary>The last branch that still serves CRI v1alpha2, which Kubernetes before 1.23 needs.</summary>
    public static SemVersion LastWithCriV1Alpha2 { get; } = new(1, 7, 0); // https://github.com/containerd/containerd/blob/main/RELEASES.md#kubernetes-support

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
    public static ContainerdRelease? Find(SemVersion version)
    {
        foreach (ContainerdRelease release in All)
        {
            if (release.Minor.IsSameMinor(version))
                return release;
        }

        return null;
    }

    /// <summary>The newest known containerd that containerd recommends for the Kubernetes minor, or could still serve it.</summary>
    public static SemVersion NewestFor(KubernetesRelease kubernetes)
    {
        for (int i = All.Length - 1; i >= 0; i--)
        {
            ContainerdRelease release = All[i];
            bool stated = kubernetes.ContainerdFloors.Any(floor => floor.IsSameMinor(release.Minor));
            bool serves = kubernetes.ContainerdFloors.IsEmpty && !LastWithCriV1Alpha2.IsBelow(release.Minor);
            if ((stated || serves) && kubernetes.AcceptsContainerd(release.LatestPatch))
                return release.LatestPatch;
        }

        throw new InvalidOperationException($"no containerd in the table serves Kubernetes {kubernetes.Minor.ToMinorText()}");
    }

    private static ContainerdRelease Row(int major, int minor, int latestPatch, DateOnly endOfLife) => new()
    {
        Minor = new SemVersion(major, minor, 0),
        LatestPatch = new SemVersion(major, minor, latestPatch),
        EndOfLife = endOfLife,
        Source = $"https://github.com/containerd/containerd/releases/tag/v{major}.{minor}.{latestPatch}",
    };
}
