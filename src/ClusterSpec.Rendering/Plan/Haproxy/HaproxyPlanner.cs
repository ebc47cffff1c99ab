using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>HAProxy before the API servers and at the edge: one file for each host that runs it, for whatever it does there.</summary>
public sealed class HaproxyPlanner : TargetPlanner
{
    // A kubelet, kube-proxy and the network plugin hold about ten connections a node, and twice that while a balancer fails over.
    private const int ConnectionsForEachNode = 20;

    // HAProxy's own default on a small host: https://docs.haproxy.org/2.8/configuration.html#3.2-maxconn
    private const int LeastConnections = 4000;

    // Two connections for each client; this many take about 1 GB: https://docs.haproxy.org/2.8/management.html#5
    private const int EdgeConnections = 20000;

    /// <inheritdoc/>
    public override string Target => "haproxy";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        foreach (var host in cluster.ControlPlane.LoadBalancerHosts.Concat(cluster.Exposure.EdgeHosts).DistinctBy(host => host.Path + host.Index))
        {
            var api = cluster.ControlPlane.LoadBalancerHosts.Contains(host) ? ApiFrontend.Of(cluster, host) : null;
            var edge = cluster.Exposure.EdgeHosts.Contains(host) ? EdgeFrontends.Of(cluster, host) : null;
            if (api is not null || edge is not null)
                yield return File(cluster, host, api, edge);
        }
    }

    private PlannedFile File(EffectiveCluster cluster, EffectiveHost host, View? api, View? edge) => new()
    {
        Path = $"{Target}/{host.Label}/etc/haproxy/haproxy.cfg",
        Template = "haproxy/haproxy.cfg",
        View = new View
        {
            { "host", host.Label },
            { "purpose", (api, edge) switch { (not null, not null) => "before the API servers and at the edge", (not null, null) => "before the API servers", _ => "at the edge" } },
            { "maxConnections", Connections(cluster, api, edge) },
            { "stats", HaproxyPorts.Stats },
            { "api", api },
            { "edge", edge },
        },
        Pool = host.Pool.Name,
        Hosts = [host.Label],
    };

    private static int Connections(EffectiveCluster cluster, View? api, View? edge)
    {
        var ofNodes = (int)Math.Min(int.MaxValue / 2, cluster.KubernetesNodeCount * ConnectionsForEachNode);
        return (api is null ? 0 : Math.Max(LeastConnections, ofNodes)) + (edge is null ? 0 : EdgeConnections);
    }
}
