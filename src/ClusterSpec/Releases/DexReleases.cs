using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The releases of Dex that ClusterSpec can choose.</summary>
public static class DexReleases
{
    // Custom resources are of apiextensions.k8s.io/v1, which came with 1.16; up to 2.32 Dex falls back to v1beta1:
    // https://github.com/dexidp/dex/pull/2025
    private static readonly SemVersion V1Resources = new(1, 16, 0);

    /// <summary>Every known release, oldest first.</summary>
    public static ImmutableArray<DexRelease> All { get; } =
    [
        new(new(2, 32, 0), new(1, 15, 0), "https://github.com/dexidp/dex/blob/v2.32.0/examples/k8s/dex.yaml"),
        new(new(2, 39, 0), V1Resources, "https://github.com/dexidp/helm-charts/releases/tag/dex-0.17.0"),
        new(new(2, 41, 1), V1Resources, "https://github.com/dexidp/dex/releases/tag/v2.41.1"),
        new(new(2, 43, 1), V1Resources, "https://github.com/dexidp/dex/releases/tag/v2.43.1"),
    ];

    /// <summary>The newest release for a Kubernetes.</summary>
    /// <param name="kubernetes">The release of Kubernetes.</param>
    public static DexRelease NewestFor(SemVersion kubernetes) => All.LastOrDefault(release => kubernetes.IsAtLeast(release.OldestKubernetes)) ?? All[0];

    /// <summary>The image of a release, with its registry.</summary>
    /// <param name="version">Any release of the table or near it.</param>
    public static string Image(SemVersion version) => $"ghcr.io/dexidp/dex:v{version}"; // https://github.com/dexidp/dex/pkgs/container/dex
}
