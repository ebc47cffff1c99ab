using Semver;

namespace ClusterSpec.Releases;

/// <summary>One minor of Traefik.</summary>
/// <param name="Minor">The minor, patch zero.</param>
/// <param name="LatestPatch">The last patch that the sources name.</param>
/// <param name="OldestKubernetes">The oldest Kubernetes with the interfaces that it reads.</param>
/// <param name="FirstRefusedKubernetes">The first Kubernetes without them; null while none is.</param>
/// <param name="Chart">Release of the Helm chart for it.</param>
/// <param name="Source">Where that stands, https.</param>
public sealed record TraefikRelease(SemVersion Minor, SemVersion LatestPatch, SemVersion OldestKubernetes, SemVersion? FirstRefusedKubernetes, SemVersion Chart, string Source)
{
    // https://doc.traefik.io/traefik/v3.2/migration/v3
    private static readonly SemVersion EndpointSlices = new(3, 1, 0);

    // https://github.com/traefik/traefik-helm-chart/blob/v37.3.0/traefik/Changelog.md
    private static readonly SemVersion UpdateStrategy = new(20, 0, 0);
    private static readonly SemVersion ExposeByService = new(28, 0, 0);

    /// <summary>Whether the chart has <c>updateStrategy</c>, which must not be its default on the host's network, and a port for metrics.</summary>
    public bool ChartHasUpdateStrategy => Chart.IsAtLeast(UpdateStrategy);

    /// <summary>Whether the chart's <c>expose</c> is a map by service, not true or false.</summary>
    public bool ChartExposesByService => Chart.IsAtLeast(ExposeByService);

    /// <summary>Whether it looks for the pods of a service in EndpointSlices and for nodes, not in Endpoints.</summary>
    public bool ReadsEndpointSlices => Minor.IsAtLeast(EndpointSlices);

    /// <summary>Whether it finds in this Kubernetes what it reads.</summary>
    /// <param name="kubernetes">A Kubernetes release.</param>
    public bool Takes(SemVersion kubernetes)
    {
        var minor = kubernetes.ToMinor();
        return minor.IsAtLeast(OldestKubernetes) && (FirstRefusedKubernetes is null || minor.IsBelow(FirstRefusedKubernetes));
    }
}
