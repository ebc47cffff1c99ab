using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The minors of Traefik.</summary>
public static class TraefikReleases
{
    private const string MigrationV2 = "https://doc.traefik.io/traefik/v2.11/migration/v2/";
    private const string MigrationV3 = "https://doc.traefik.io/traefik/v3.4/migration/v3/";

    // Up to 2.4 it reads Ingress v1beta1, which is gone with 1.22; the Helm charts of v3 want 1.22.
    // https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122
    private static readonly SemVersion Oldest = new(1, 14, 0);
    private static readonly SemVersion FirstWithoutIngressV1Beta1 = new(1, 22, 0);

    // https://github.com/traefik/traefik-helm-chart/blob/v37.3.0/traefik/Changelog.md
    private static readonly SemVersion ChartOf22 = new(9, 2, 1);
    private static readonly SemVersion ChartOf210 = new(23, 2, 0);
    private static readonly SemVersion ChartOf211 = new(27, 0, 2);
    private static readonly SemVersion ChartOf34 = new(35, 4, 0);
    private static readonly SemVersion ChartOf35 = new(37, 2, 0);
    private static readonly SemVersion ChartOf36 = new(37, 3, 0);

    /// <summary>Every known minor, oldest first. The Helm chart is the one that brings the minor or, for minors between, the next that takes it.</summary>
    public static ImmutableArray<TraefikRelease> All { get; } =
    [
        Before122(2, 11, "https://github.com/traefik/traefik/issues/7466"),
        Before122(3, 7, "https://github.com/traefik/traefik/issues/7466"),
        Before122(4, 14, MigrationV2),
        Row(2, 5, 7, Oldest, ChartOf210, MigrationV2),
        Row(2, 6, 7, Oldest, ChartOf210, MigrationV2),
        Row(2, 7, 3, Oldest, ChartOf210, MigrationV2),
        Row(2, 8, 8, Oldest, ChartOf210, MigrationV2),
        Row(2, 9, 10, Oldest, ChartOf210, MigrationV2),
        Row(2, 10, 7, Oldest, ChartOf210, MigrationV2),
        Row(2, 11, 2, Oldest, ChartOf211, MigrationV2),
        Row(3, 0, 4, FirstWithoutIngressV1Beta1, ChartOf34, "https://doc.traefik.io/traefik/v3.0/migration/v2-to-v3-details/"),
        Row(3, 1, 7, FirstWithoutIngressV1Beta1, ChartOf34, MigrationV3),
        Row(3, 2, 5, FirstWithoutIngressV1Beta1, ChartOf34, MigrationV3),
        Row(3, 3, 7, FirstWithoutIngressV1Beta1, ChartOf34, MigrationV3),
        Row(3, 4, 5, FirstWithoutIngressV1Beta1, ChartOf34, MigrationV3),
        Row(3, 5, 4, FirstWithoutIngressV1Beta1, ChartOf35, "https://github.com/traefik/traefik-helm-chart/blob/v37.3.0/traefik/Changelog.md"),
        Row(3, 6, 0, FirstWithoutIngressV1Beta1, ChartOf36, "https://github.com/traefik/traefik-helm-chart/blob/v37.3.0/traefik/Chart.yaml"),
    ];

    /// <summary>The row of the version's minor or, for one that came after the table, of the last before it of that major; null for others.</summary>
    /// <param name="version">A release of Traefik.</param>
    public static TraefikRelease? Nearest(SemVersion version) =>
        All.LastOrDefault(release => release.Minor.Major == version.Major && version.ToMinor().IsAtLeast(release.Minor));

    /// <summary>The newest that finds in the Kubernetes what it reads.</summary>
    /// <param name="kubernetes">A Kubernetes release.</param>
    public static TraefikRelease NewestFor(SemVersion kubernetes) => All.LastOrDefault(release => release.Takes(kubernetes)) ?? All[^1];

    private static TraefikRelease Before122(int minor, int patch, string source) =>
        new(new(2, minor, 0), new(2, minor, patch), Oldest, FirstWithoutIngressV1Beta1, ChartOf22, source);

    private static TraefikRelease Row(int major, int minor, int patch, SemVersion oldest, SemVersion chart, string source) =>
        new(new(major, minor, 0), new(major, minor, patch), oldest, null, chart, source);
}
