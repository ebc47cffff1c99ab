using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The minors of Calico that ClusterSpec knows.</summary>
/// <remarks>
/// Tested pairs: the page "System requirements" of each release, https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements
/// and https://docs.tigera.io/archive/.
/// </remarks>
public static class CalicoReleases
{
    /// <summary>Every known minor, oldest first.</summary>
    public static ImmutableArray<CalicoRelease> All { get; } =
    [
        Row(8, 0), Row(9, 0), Row(10, 0), Row(11, 0), Row(12, 0),
        Row(13, 2, 15, 17), Row(14, 1, 16, 18), Row(15, 0), Row(16, 5), Row(17, 4, 17, 19), Row(18, 6, 18, 20), Row(19, 0),
        Row(20, 3, 19, 21), Row(21, 2), Row(22, 0, 21, 23), Row(23, 2), Row(24, 0), Row(25, 2, 23, 26), Row(26, 4, 24, 27),
        Row(27, 3), Row(28, 1, 27, 30), Row(29, 6, 29, 32), Row(30, 5, 31, 35), Row(31, 5, 32, 35), Row(32, 1, 34, 36), Row(33, 0, 35, 37),
    ];

    /// <summary>The row of the version's minor; null if the table does not know it.</summary>
    public static CalicoRelease? Find(SemVersion version) => All.FirstOrDefault(release => release.Minor.IsSameMinor(version));

    /// <summary>The newest minor that is tested with this Kubernetes; where none is, the newest that is tested with an older one.</summary>
    public static CalicoRelease NewestFor(SemVersion kubernetes)
    {
        CalicoRelease? nearest = null;
        for (int i = All.Length - 1; i >= 0; i--)
        {
            if (All[i].IsTestedWith(kubernetes) is true)
                return All[i];

            if (All[i].NewestKubernetes is { } newest && newest.IsBelow(kubernetes.ToMinor()))
                nearest ??= All[i];
        }

        return nearest ?? All.First(release => release.NewestKubernetes is not null);
    }

    private static CalicoRelease Row(int minor, int latestPatch) => new()
    {
        Minor = new SemVersion(3, minor, 0),
        LatestPatch = new SemVersion(3, minor, latestPatch),
        Source = $"https://github.com/projectcalico/calico/releases/tag/v3.{minor}.{latestPatch}",
    };

    private static CalicoRelease Row(int minor, int latestPatch, int oldestKubernetes, int newestKubernetes) =>
        Row(minor, latestPatch) with
        {
            OldestKubernetes = new SemVersion(1, oldestKubernetes, 0),
            NewestKubernetes = new SemVersion(1, newestKubernetes, 0),
            Source = $"https://docs.tigera.io/{(minor >= 29 ? "" : "archive/")}{(minor >= 29 ? "calico/" : "v")}3.{minor}/getting-started/kubernetes/requirements",
        };
}
