using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>HAProxy before the API servers.</summary>
internal static class ApiView
{
    public static View Of(EffectiveCluster cluster, EffectiveHost host)
    {
        var controlPlane = cluster.ControlPlane;
        return new View
        {
            { "binds", Addresses(controlPlane, host).Select(address => Socket.Of(address, controlPlane.Port.Value)) },
            { "healthPort", HealthPorts.Api },
            { "healthPath", cluster.Versions.KubernetesRelease.HasReadyz ? "/readyz" : "/healthz" },
            { "servers", controlPlane.Hosts.Where(server => server.Address is not null).Select(Server) },
        };
    }

    // The virtual address and the host's own, not every interface: the API is for the internal network.
    private static IEnumerable<IpAddress> Addresses(EffectiveControlPlane controlPlane, EffectiveHost host) =>
        new[] { controlPlane.Vip.Value, host.Address }.OfType<IpAddress>().Distinct();

    private static View Server(EffectiveHost server) => new()
    {
        { "name", server.Label },
        { "socket", server.Address is { } address ? Socket.Of(address, EffectiveControlPlane.ApiServerPort) : null },
    };
}
