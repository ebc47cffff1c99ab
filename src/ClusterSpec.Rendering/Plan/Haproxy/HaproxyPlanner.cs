using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>HAProxy before the API servers: one file for each host that runs it.</summary>
public sealed class HaproxyPlanner : TargetPlanner
{
    // A kubelet, kube-proxy and the network plugin hold about ten connections a node, and twice that while a balancer fails over.
    private const int ConnectionsForEachNode = 20;

    // HAProxy's own default on a small host: https://docs.haproxy.org/2.8/configuration.html#3.2-maxconn
    private const int LeastConnections = 4000;

    private const string Ready = "200: the API server and what it needs are ready. The check brings no credentials; health paths are open to anonymous requests.";
    private const string Alive = "Anonymous requests are off: 401 shows that the API server answers, not that it is ready.";

    /// <inheritdoc/>
    public override string Target => "haproxy";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.ControlPlane.LoadBalancerHosts.Select(host => new PlannedFile
        {
            Path = $"{Target}/{host.Label}/etc/haproxy/haproxy.cfg",
            Template = "haproxy/haproxy.cfg",
            View = View(cluster, host),
            Pool = host.Pool.Name,
            Hosts = [host.Label],
        });
    }

    private static View View(EffectiveCluster cluster, EffectiveHost host)
    {
        var controlPlane = cluster.ControlPlane;
        var anonymous = cluster.Security.AnonymousAuth.Value;
        return new View
        {
            { "host", host.Label },
            { "maxConnections", Math.Max(LeastConnections, cluster.KubernetesNodeCount * ConnectionsForEachNode) },
            { "binds", Addresses(controlPlane, host).Select(address => Socket(address, controlPlane.Port.Value)) },
            { "healthPath", cluster.Versions.KubernetesRelease.HasReadyz ? "/readyz" : "/healthz" },

            { "healthStatus", anonymous ? 200 : 401 },
            { "healthNote", anonymous ? Ready : Alive },
            { "servers", controlPlane.Hosts.Where(server => server.Address is not null).Select(Server) },
        };
    }

    // The virtual address and the host's own, not every interface: the API is for the internal network.
    private static IEnumerable<IpAddress> Addresses(EffectiveControlPlane controlPlane, EffectiveHost host) =>
        new[] { controlPlane.Vip.Value, host.Address }.OfType<IpAddress>().Distinct();

    private static View Server(EffectiveHost server) => new()
    {
        { "name", server.Label },
        { "socket", server.Address is { } address ? Socket(address, EffectiveControlPlane.ApiServerPort) : null },
    };

    private static string Socket(IpAddress address, int port) => address.IsIPv6 ? $"[{address}]:{port}" : $"{address}:{port}";
}
