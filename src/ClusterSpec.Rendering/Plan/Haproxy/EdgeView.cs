using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Traefik;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>HAProxy at the edge, before Traefik.</summary>
internal static class EdgeView
{
    public static View Of(EffectiveCluster cluster, EdgeBackends backends, EffectiveHost host) => new()
    {
        { "healthPort", HealthPorts.Edge },
        { "source", host.Address is { } source ? Socket.Host(source) : null },
        { "pingPort", backends.Ports.Admin },
        { "ports", backends.Ports.EntryPoints.Select(point => Port(cluster, backends, host, point)) },
    };

    private static View Port(EffectiveCluster cluster, EdgeBackends backends, EffectiveHost host, EntryPoint point) => new()
    {
        { "name", point.Name },
        { "binds", Addresses(cluster, host).Select(address => Socket.Of(address, point.Outside)) },
        { "servers", backends.InOrder(host).Select(server => Server(host, server, point)) },
    };

    // Not every interface: pods reach the host at others, and what they take for a service of the cluster would come here.
    private static IEnumerable<IpAddress> Addresses(EffectiveCluster cluster, EffectiveHost host) =>
        new[] { cluster.Exposure.EdgeVip.Value, host.Address, host.SecondaryAddress }.OfType<IpAddress>().Distinct();

    private static View Server(EffectiveHost host, EffectiveHost server, EntryPoint point) => new()
    {
        { "name", server.Label },
        { "socket", server.Address is { } address ? Socket.Of(address, point.Port) : null },
        { "isBackup", server != host },
    };
}
