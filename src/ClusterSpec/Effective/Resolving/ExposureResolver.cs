using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective.Resolving;

internal static class ExposureResolver
{
    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/
    private const string DefaultNodePorts = "30000-32767";

    public static EffectiveExposure Resolve(Exposure? written, ImmutableArray<EffectivePool> pools)
    {
        var paths = ClusterPath.Root.Exposure;
        var text = written?.NodePorts ?? DefaultNodePorts;
        return new EffectiveExposure
        {
            NodePorts = new(PortRange.TryParse(text, out var ports) ? ports : null, paths.NodePorts, written?.NodePorts is null ? Origin.Default : Origin.Given),
            IngressController = Pick.Of(written?.Ingress?.Controller, paths.Ingress.Controller, IngressController.None),
            Edge = written?.Edge,
            EdgeVip = Pick.Optional(Read.Address(written?.Edge?.Vip), paths.Edge.Vip),
            EdgeHosts = written?.Edge?.Pool is { } name ? pools.FirstOrDefault(pool => pool.Name == name)?.Hosts ?? [] : [],
            EdgePorts = written?.Edge is { } edge ? [.. edge.Ports ?? [80, 443]] : [],
        };
    }

    public static EffectiveCloud Cloud(Cloud? written) => new()
    {
        SourceDestCheck = Pick.Of(written?.SourceDestCheck, ClusterPath.Root.Cloud.SourceDestCheck, true),
        PodRoutes = Pick.Of(written?.PodRoutes, ClusterPath.Root.Cloud.PodRoutes, false),
    };
}
