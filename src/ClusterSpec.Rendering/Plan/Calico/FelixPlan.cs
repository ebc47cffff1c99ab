using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>FelixConfiguration: the MTU of every tunnel that is on.</summary>
internal static class FelixPlan
{
    public static View View(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var mtu = calico.Mtu.Value;
        return new View
        {
            { "mtu", mtu },
            { "reason", calico.Mtu.IsGiven ? calico.Mtu.Path : calico.Mtu.Origin.Reason },
            { "settings", Settings(cluster, calico).Select(setting => new View { { "name", setting.Name }, { "value", setting.Value } }) },

            // Before 3.17 Calico did not look at the hosts' interfaces, and pods took the MTU of a config map: docs of 3.16, "Configure MTU".
            { "failsafe", calico.HostEndpoints.Value == HostEndpoints.Auto ? Failsafe(cluster) : null },
            { "podMtuIsInConfigMap", calico.Release is { DetectsMtu: false } },
        };
    }

    private static IEnumerable<(string Name, string Value)> Settings(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var mtu = $"{calico.Mtu.Value}";
        if (Uses(calico, false, Encapsulation.Ipip, Encapsulation.IpipCrossSubnet))
            yield return ("ipipMTU", mtu);
        if (Uses(calico, false, Encapsulation.Vxlan, Encapsulation.VxlanCrossSubnet))
            yield return ("vxlanMTU", mtu);
        if (Uses(calico, true, Encapsulation.Vxlan, Encapsulation.VxlanCrossSubnet))
            yield return ("vxlanMTUV6", mtu);
        if (calico.Release is null or { DetectsMtu: true } && Interfaces(cluster) is { Count: > 0 } interfaces)
            yield return ("mtuIfacePattern", YamlText.Of($"^({string.Join('|', interfaces)})$"));
        if (!cluster.Network.WireGuard.Value)
            yield break;
        if (cluster.Addressing.HasPods(ipv6: false))
        {
            yield return ("wireguardEnabled", "true");
            yield return ("wireguardMTU", mtu);
        }

        if (cluster.Addressing.HasPods(ipv6: true))
        {
            yield return ("wireguardEnabledV6", "true");
            yield return ("wireguardMTUV6", mtu);
        }
    }

    // Felix takes the MTU of the interfaces that it knows by name; a bond is none of them.
    // https://docs.tigera.io/calico/latest/reference/resources/felixconfig
    private static List<string> Interfaces(EffectiveCluster cluster) =>
    [
        .. cluster.Pools.Where(pool => pool.RunsKubelet).Select(pool => pool.Written.Interface).OfType<string>().Distinct()
            .Select(name => name.Replace(".", "\\.", StringComparison.Ordinal)),
    ];

    // Felix's own defaults, which an administrator should see and nobody should lose, and the port of the API's endpoint.
    // https://docs.tigera.io/calico/latest/reference/resources/felixconfig
    private static View Failsafe(EffectiveCluster cluster)
    {
        var tcp = new[] { 179, 2379, 2380, 5473, EffectiveControlPlane.ApiServerPort, 6666, 6667, cluster.ControlPlane.Port.Value }.Distinct().Order().ToImmutableArray();
        return new View
        {
            { "inbound", [Port("TCP", 22), Port("UDP", 68), .. tcp.Select(port => Port("TCP", port))] },
            { "outbound", [Port("UDP", 53), Port("UDP", 67), .. tcp.Select(port => Port("TCP", port))] },
        };
    }

    private static View Port(string protocol, int port) => new() { { "protocol", protocol }, { "port", port } };

    private static bool Uses(EffectiveCalico calico, bool ipv6, Encapsulation always, Encapsulation crossSubnet) =>
        calico.Pools.Any(pool => pool.Network is { } network && network.Cidr.IsIPv6 == ipv6
            && (pool.Encapsulation.Value == always || pool.Encapsulation.Value == crossSubnet));
}
