using System.Collections.Immutable;
using System.Globalization;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The lines of Docker Engine that a Kubernetes with dockershim can meet.</summary>
public static class DockerReleases
{
    /// <summary>The oldest that runs on cgroup v2.</summary>
    public static SemVersion CgroupV2 { get; } = new(20, 10, 0); // https://docs.docker.com/engine/release-notes/20.10/#20100

    /// <summary>Every known line, oldest first.</summary>
    public static ImmutableArray<DockerRelease> All { get; } =
    [
        new() { Line = "18.06", LatestPatch = new(18, 6, 3), Source = "https://docs.docker.com/engine/release-notes/18.06/" },
        new() { Line = "18.09", LatestPatch = new(18, 9, 9), Source = "https://docs.docker.com/engine/release-notes/18.09/" },
        new() { Line = "19.03", LatestPatch = new(19, 3, 15), Source = "https://docs.docker.com/engine/release-notes/19.03/" },
        new() { Line = "20.10", LatestPatch = new(20, 10, 24), Source = "https://docs.docker.com/engine/release-notes/20.10/" },
    ];

    /// <summary>The row of a line or a version, <c>19.03</c> or <c>19.03.8</c>; null if the table does not know the line.</summary>
    public static DockerRelease? Find(string version) => All.FirstOrDefault(
        release => version == release.Line || version.StartsWith(release.Line + ".", StringComparison.Ordinal));

    /// <summary>Reads a version with Docker's leading zero, which semantic versions do not allow; null if it is none.</summary>
    public static SemVersion? Parse(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length == 3 && TryNumber(parts[0], out int major) && TryNumber(parts[1], out int minor) && TryNumber(parts[2], out int patch)
            ? new SemVersion(major, minor, patch)
            : null;
    }

    /// <summary>The newest Docker that the Kubernetes minor knows as validated; null once dockershim is gone.</summary>
    public static DockerRelease? NewestFor(KubernetesRelease kubernetes) =>
        All.LastOrDefault(release => kubernetes.ValidatedDocker.Contains(release.Line));

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
