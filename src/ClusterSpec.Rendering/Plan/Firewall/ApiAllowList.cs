using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Firewall;

/// <summary>Who may reach the API on which ports of which hosts.</summary>
internal static class ApiAllowList
{
    /// <summary>Networks of the file, and hosts and pods of the cluster, which need the API; none inside another. Empty where the file names none: all may.</summary>
    public static ImmutableArray<Cidr> Of(EffectiveCluster cluster)
    {
        if (cluster.Security.ApiAllowFrom.IsEmpty)
            return [];
        var kept = new List<Cidr>();
        foreach (var source in cluster.Security.ApiAllowFrom.Concat(cluster.Addressing.Nodes).Concat(cluster.Addressing.Pods).Select(network => network.Cidr).Order())
        {
            if (kept.Count == 0 || !kept[^1].Contains(source))
                kept.Add(source);
        }

        return [.. kept];
    }

    /// <summary>Hosts that have the API, or HAProxy before it, each once.</summary>
    public static ImmutableArray<EffectiveHost> Hosts(EffectiveCluster cluster) =>
        [.. cluster.ControlPlane.Hosts.Concat(cluster.ControlPlane.LoadBalancerHosts).DistinctBy(host => host.Label, StringComparer.Ordinal)];

    /// <summary>Ports of one of them, lowest first.</summary>
    public static ImmutableArray<int> Ports(EffectiveCluster cluster, EffectiveHost host)
    {
        var ports = new SortedSet<int>();
        if (cluster.ControlPlane.Hosts.Contains(host))
            ports.Add(EffectiveControlPlane.ApiServerPort);
        if (cluster.ControlPlane.LoadBalancerHosts.Contains(host))
            ports.Add(cluster.ControlPlane.Port.Value);
        return [.. ports];
    }
}
