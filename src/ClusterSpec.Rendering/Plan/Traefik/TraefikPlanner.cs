using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Haproxy;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>Traefik, as plain manifests and as values for its Helm chart: one of the two is applied. With an edge it runs on each of its hosts, on the
/// host's network behind HAProxy; without, on two nodes behind a service with node ports.</summary>
public sealed class TraefikPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "traefik";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (!cluster.Exposure.HasTraefik || cluster.Exposure.IngressVersion.Value is not { } version)
            yield break;
        var release = TraefikReleases.Nearest(version) ?? TraefikReleases.NewestFor(cluster.Versions.Kubernetes.Value);
        var edge = EdgeBackends.Of(cluster);
        var view = new View
        {
            { "version", $"{version}" },
            { "kubernetes", cluster.Versions.Kubernetes.Value.ToMinorText() },
            { "ports", (edge?.Ports ?? TraefikPorts.Of(cluster)).EntryPoints.Select(View) },
            { "adminPort", (edge?.Ports ?? TraefikPorts.Of(cluster)).Admin },
            { "metricsPort", (edge?.Ports ?? TraefikPorts.Of(cluster)).Metrics },
            { "arguments", TraefikArguments.Of(cluster, edge) },
            { "chartArguments", TraefikArguments.OfChart(cluster, edge) },
            { "readsEndpointSlices", release.ReadsEndpointSlices },
            { "ingressClassApi", IngressClassApi(cluster) },
            { "chart", ChartView.Of(release) },
            { "edge", edge is null ? null : EdgeView(cluster, edge) },
        };
        yield return File("traefik.yaml", view);
        yield return File("values.yaml", view);
    }

    private PlannedFile File(string name, View view) => new() { Path = $"{Target}/{name}", Template = $"{Target}/{name}", View = view };

    private static View EdgeView(EffectiveCluster cluster, EdgeBackends edge) => new()
    {
        { "pool", cluster.Exposure.Edge?.Pool },
        { "hosts", edge.Hosts.Select(host => host.Label) },
        { "tolerations", Tolerations.Of(cluster, edge) },
    };

    private static View View(EntryPoint point) => new()
    {
        { "name", point.Name },
        { "outside", point.Outside },
        { "port", point.Port },
    };

    private static string? IngressClassApi(EffectiveCluster cluster)
    {
        var kubernetes = cluster.Versions.Kubernetes.Value;
        if (KubernetesMilestones.IngressV1.HoldsFor(kubernetes))
            return "networking.k8s.io/v1";
        return KubernetesMilestones.IngressClassV1Beta1.HoldsFor(kubernetes) ? "networking.k8s.io/v1beta1" : null;
    }
}
