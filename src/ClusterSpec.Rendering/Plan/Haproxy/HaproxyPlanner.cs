using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>HAProxy before the API servers and at the edge: one file for each host that runs it.</summary>
public sealed class HaproxyPlanner : TargetPlanner
{
    // A kubelet, kube-proxy and the network plugin hold about ten connections a node, and twice that while a balancer fails over.
    private const int ConnectionsForEachNode = 20;

    // HAProxy's own default on a small host: https://docs.haproxy.org/2.8/configuration.html#3.2-maxconn
    private const int LeastConnections = 4000;

    // Clients from outside come by the thousand; HAProxy wants about 34 kB for each: https://docs.haproxy.org/2.8/management.html
    private const int LeastConnectionsAtEdge = 20000;

    /// <inheritdoc/>
    public override string Target => "haproxy";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var backends = EdgeBackends.Of(cluster);
        return cluster.ControlPlane.LoadBalancerHosts.Concat(backends?.Hosts ?? []).Distinct().Select(host => new PlannedFile
        {
            Path = $"{Target}/{host.Label}/etc/haproxy/haproxy.cfg",
            Template = "haproxy/haproxy.cfg",
            View = View(cluster, backends, host),
            Pool = host.Pool.Name,
            Hosts = [host.Label],
        });
    }

    private static View View(EffectiveCluster cluster, EdgeBackends? backends, EffectiveHost host)
    {
        var isApi = cluster.ControlPlane.LoadBalancerHosts.Contains(host);
        var isEdge = backends is not null && backends.Hosts.Contains(host);
        return new View
        {
            { "host", host.Label },
            { "purpose", (isApi, isEdge) switch { (true, true) => "before the API servers and at the edge", (_, true) => "at the edge", _ => "before the API servers" } },
            { "maxConnections", Math.Max(isEdge ? LeastConnectionsAtEdge : LeastConnections, isApi ? cluster.KubernetesNodeCount * ConnectionsForEachNode : 0) },
            { "healthPath", HealthPorts.Path },
            { "api", isApi ? ApiView.Of(cluster, host) : null },
            { "edge", isEdge && backends is not null ? EdgeView.Of(cluster, backends, host) : null },
        };
    }
}
