using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Traefik;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>What HAProxy does at the edge: the ports that it takes and the Traefik instances behind them.</summary>
/// <param name="Ports">Ports of Traefik, one for each port of the edge.</param>
/// <param name="Hosts">Hosts of the edge, each with an HAProxy and a Traefik. Their addresses are both the sources of all connections to Traefik and
/// the only ones from which Traefik takes the PROXY protocol.</param>
internal sealed record EdgeBackends(TraefikPorts Ports, ImmutableArray<EffectiveHost> Hosts)
{
    /// <summary>Null where there is no edge, or nothing behind it that is known.</summary>
    public static EdgeBackends? Of(EffectiveCluster cluster)
    {
        ImmutableArray<EffectiveHost> hosts = [.. cluster.Exposure.EdgeHosts.Where(host => host.Address is not null)];
        return cluster.Exposure.HasTraefik && !hosts.IsEmpty ? new(TraefikPorts.Of(cluster), hosts) : null;
    }

    /// <summary>Addresses that speak the PROXY protocol to Traefik.</summary>
    public IEnumerable<IpAddress> TrustedAddresses => Hosts.Select(host => host.Address).OfType<IpAddress>();

    /// <summary>The hosts of the edge as one of them sends to them: itself, then the others.</summary>
    /// <param name="host">One of the hosts.</param>
    public IEnumerable<EffectiveHost> InOrder(EffectiveHost host) => Hosts.OrderBy(other => other == host ? 0 : 1);
}
