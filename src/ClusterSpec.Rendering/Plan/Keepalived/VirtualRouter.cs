using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Haproxy;
using ClusterSpec.Rendering.Templating;
using KeepalivedSettings = ClusterSpec.Model.Keepalived;

namespace ClusterSpec.Rendering.Plan.Keepalived;

/// <summary>A virtual address and the hosts that hold it in turn.</summary>
internal sealed record VirtualRouter(string Name, string Purpose, IpAddress Address, KeepalivedSettings Settings, ImmutableArray<EffectiveHost> Hosts, int? HealthPort)
{
    // VRRP knows 1 to 254; 255 is the owner of the address: https://www.rfc-editor.org/rfc/rfc9568#section-5.2.4
    private const int HighestPriority = 254;
    private const int UsualBase = 100;

    /// <summary>The API's and the edge's, as far as the file has keepalived carry one.</summary>
    public static IEnumerable<VirtualRouter> Of(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (controlPlane is { LoadBalancerKind.Value: LoadBalancerKind.Haproxy, Keepalived: { } api, Vip.Value: { } vip })
            yield return new("api", "the API server", vip, api, controlPlane.LoadBalancerHosts, HaproxyPorts.ApiHealth);
        if (cluster.Exposure is { Edge.Keepalived: { } edge, EdgeVip.Value: { } edgeVip, EdgeHosts: { IsEmpty: false } hosts })
            yield return new("edge", "the edge", edgeVip, edge, hosts, EdgeFrontends.Of(cluster, hosts[0]) is null ? null : HaproxyPorts.EdgeHealth);
    }

    /// <summary>What one of its hosts does.</summary>
    public View View(EffectiveHost host)
    {
        var position = Hosts.IndexOf(host);
        return new View
        {
            { "name", Name },
            { "purpose", Purpose },
            { "interface", Settings.Interface },
            { "id", Settings.VirtualRouterId is { } id ? id.ToString(CultureInfo.InvariantCulture) : null },
            { "priority", Math.Min(UsualBase, HighestPriority - Hosts.Length) + Hosts.Length - position },
            { "weight", -(Hosts.Length + 1) },
            { "address", $"{Address}/{(Address.IsIPv6 ? 128 : 32)}" },
            { "source", OfFamily(host)?.ToString() },
            { "peers", Peers(host) },
            { "health", HealthPort?.ToString(CultureInfo.InvariantCulture) },
            { "hostCount", Hosts.Length },
        };
    }

    // Unicast wherever each host can be named: it works on every network, and never meets the routers of somebody else.
    private IEnumerable<string> Peers(EffectiveHost host) => Hosts.Any(candidate => OfFamily(candidate) is null)
        ? []
        : Hosts.Where(candidate => candidate != host).Select(OfFamily).OfType<IpAddress>().Select(address => address.ToString());

    private IpAddress? OfFamily(EffectiveHost host) =>
        host.Address is { } address && address.IsIPv6 == Address.IsIPv6 ? address
        : host.SecondaryAddress is { } second && second.IsIPv6 == Address.IsIPv6 ? second
        : null;
}
