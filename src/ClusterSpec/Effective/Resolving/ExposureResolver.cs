using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class ExposureResolver
{
    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/
    private const string DefaultNodePorts = "30000-32767";

    // https://www.rfc-editor.org/rfc/rfc9110#name-http-related-uri-schemes
    private static readonly ImmutableArray<int> DefaultEdgePorts = [80, 443];

    public static EffectiveExposure Resolve(Exposure? written, SemVersion kubernetes, ImmutableArray<EffectivePool> pools)
    {
        var paths = ClusterPath.Root.Exposure;
        var text = written?.NodePorts ?? DefaultNodePorts;
        return new EffectiveExposure
        {
            NodePorts = new(PortRange.TryParse(text, out var range) ? range : null, paths.NodePorts, written?.NodePorts is null ? Origin.Default : Origin.Given),
            NodePortAddresses = [.. (written?.NodePortAddresses ?? []).Select((network, index) => Read.Network(network, paths.NodePortAddresses[index], Origin.Given)).OfType<PlannedNetwork>()],
            IngressController = Pick.Of(written?.Ingress?.Controller, paths.Ingress.Controller, IngressController.None),
            IngressVersion = IngressVersion(written?.Ingress, kubernetes),
            Edge = written?.Edge is { } edge ? edge with { Ports = edge.Ports ?? DefaultEdgePorts } : null,
            EdgeVip = Pick.Optional(Read.Address(written?.Edge?.Vip), paths.Edge.Vip),
            EdgeHosts = written?.Edge?.Pool is { } name ? pools.FirstOrDefault(pool => pool.Name == name)?.Hosts ?? [] : [],
            EdgePorts = written?.Edge is { Ports: var ports } ? [.. ports ?? DefaultEdgePorts] : [],
        };
    }

    private static Resolved<SemVersion?> IngressVersion(Ingress? written, SemVersion kubernetes)
    {
        var path = ClusterPath.Root.Exposure.Ingress.Version;
        if (written?.Controller != IngressController.Traefik)
            return new(null, path, Origin.Default);
        return written.Version is { } text
            ? new(Read.Version(text), path, Origin.Given)
            : new(TraefikReleases.NewestFor(kubernetes).LatestPatch, path, Origin.Derived("the newest Traefik for the Kubernetes"));
    }

    public static EffectiveCloud Cloud(Cloud? written) => new()
    {
        SourceDestCheck = Pick.Of(written?.SourceDestCheck, ClusterPath.Root.Cloud.SourceDestCheck, true),
        PodRoutes = Pick.Of(written?.PodRoutes, ClusterPath.Root.Cloud.PodRoutes, false),
    };
}
