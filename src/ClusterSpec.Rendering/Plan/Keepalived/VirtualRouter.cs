using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Haproxy;

namespace ClusterSpec.Rendering.Plan.Keepalived;

/// <summary>A virtual address and the hosts among which keepalived moves it.</summary>
/// <param name="Name">Name of the instance in keepalived's words.</param>
/// <param name="Purpose">What is reached at the address, for people.</param>
/// <param name="Address">The address.</param>
/// <param name="Interface">Interface that carries it.</param>
/// <param name="Id">VRRP id.</param>
/// <param name="HealthPort">Port on loopback where HAProxy says whether it can serve; null where no HAProxy stands behind the address.</param>
/// <param name="Hosts">Hosts in the order of preference.</param>
internal sealed record VirtualRouter(
    string Name, string Purpose, IpAddress Address, string Interface, int Id, int? HealthPort, ImmutableArray<EffectiveHost> Hosts)
{
    // Priorities go from 1 to 254, 255 is for the owner of an address: https://www.rfc-editor.org/rfc/rfc9568#section-5.2.4
    private const int LowestPriority = 100;

    /// <summary>What a host loses while HAProxy cannot serve: more than lies between any two hosts, so that it falls below every healthy one.</summary>
    public int Weight => -(Hosts.Length + 1);

    /// <summary>The routers of a cluster: the API's, then the edge's.</summary>
    public static IEnumerable<VirtualRouter> Of(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (controlPlane is { LoadBalancerKind.Value: LoadBalancerKind.Haproxy, Keepalived: { Interface: { } link, VirtualRouterId: { } id }, Vip.Value: { } vip })
            yield return new("kube_apiserver", "the API servers", vip, link, id, HealthPorts.Api, controlPlane.LoadBalancerHosts);
        var exposure = cluster.Exposure;
        if (exposure is { Edge.Keepalived: { Interface: { } edgeLink, VirtualRouterId: { } edgeId }, EdgeVip.Value: { } edgeVip })
            yield return new("edge", "the edge", edgeVip, edgeLink, edgeId, EdgeBackends.Of(cluster) is null ? null : HealthPorts.Edge, exposure.EdgeHosts);
    }

    /// <summary>Priority of a host, different from every other host's: the first of the pool is preferred.</summary>
    /// <param name="host">One of the hosts.</param>
    public int Priority(EffectiveHost host) => LowestPriority + Hosts.Length - 1 - Hosts.IndexOf(host);

    /// <summary>The host's own address of the virtual address's family; null when it has none.</summary>
    /// <param name="host">One of the hosts.</param>
    public IpAddress? Source(EffectiveHost host) =>
        new[] { host.Address, host.SecondaryAddress }.FirstOrDefault(address => address is { } known && known.IsIPv6 == Address.IsIPv6);

    /// <summary>Addresses of the other hosts.</summary>
    /// <param name="host">One of the hosts.</param>
    public IEnumerable<IpAddress> Peers(EffectiveHost host) => Hosts.Where(other => other != host).Select(Source).OfType<IpAddress>();
}
