using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Traefik;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>HAProxy before the ingress controller, or before node ports, on the hosts of the edge.</summary>
internal static class EdgeFrontends
{
    /// <summary>What an edge host's HAProxy listens on; null where nothing is behind it.</summary>
    public static View? Of(EffectiveCluster cluster, EffectiveHost host)
    {
        var services = Services(cluster, host).ToList();
        return services.Count == 0 ? null : new View
        {
            { "services", services },
            { "backends", cluster.Exposure.EdgePorts.Select(Backend) },
            { "alive", HaproxyPorts.EdgeHealth },
            { "traefik", EdgeTraefik.IsPlanned(cluster) },
        };
    }

    private static string Backend(int port) => $"edge-{port}";

    private static IEnumerable<View> Services(EffectiveCluster cluster, EffectiveHost host)
    {
        var traefik = EdgeTraefik.Of(cluster);
        foreach (var port in cluster.Exposure.EdgePorts)
        {
            var target = traefik?.HostPort(port) ?? cluster.Exposure.EdgeTargets.Where(target => target.Port == port).Select(target => (int?)target.NodePort).FirstOrDefault();
            if (target is not { } targetPort)
                continue;
            yield return new View
            {
                { "name", Backend(port) },
                { "port", port },
                { "binds", ApiFrontend.Addresses(cluster.Exposure.EdgeVip.Value, host).Select(address => ServerSocket.Of(address, port)) },
                { "proxyProtocol", traefik is not null },
                { "ping", traefik?.PingPort.ToString(System.Globalization.CultureInfo.InvariantCulture) },
                { "servers", Servers(traefik is null ? cluster.KubernetesNodes : cluster.Exposure.EdgeHosts, targetPort) },
            };
        }
    }

    private static IEnumerable<View> Servers(IEnumerable<EffectiveHost> hosts, int port) => hosts
        .Where(server => server.Address is not null)
        .Select(server => new View
        {
            { "name", server.Label },
            { "socket", server.Address is { } address ? ServerSocket.Of(address, port) : null },
        });
}
