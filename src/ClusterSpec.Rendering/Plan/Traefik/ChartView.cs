using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>How the values of the Helm chart are written for a minor of Traefik.</summary>
internal static class ChartView
{
    public static View Of(TraefikRelease release) => new()
    {
        { "version", $"{release.Chart}" },
        { "hasUpdateStrategy", release.ChartHasUpdateStrategy },
        { "exposesByService", release.ChartExposesByService },
    };
}
