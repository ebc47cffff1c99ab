using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>What one kind of tunnel takes of every packet.</summary>
/// <param name="Name">The tunnel in words: <c>IPIP</c>, <c>VXLAN over IPv6</c>.</param>
/// <param name="Overhead">Bytes of its headers.</param>
public readonly record struct Tunnel(Phrase Name, int Overhead);

/// <summary>The largest MTU that pods can have, and what makes it so.</summary>
/// <param name="HostMtu">MTU of the hosts' interfaces in bytes, the smallest where they differ.</param>
/// <param name="Tunnels">Every kind of tunnel that is on, the largest overhead first; empty without tunnels.</param>
public readonly record struct MtuBudget(int HostMtu, ImmutableArray<Tunnel> Tunnels)
{
    // https://docs.tigera.io/calico/latest/networking/configuring/mtu
    private const int IpIpOverhead = 20;
    private const int VxlanOverhead = 50;
    private const int VxlanIPv6Overhead = 70;
    private const int WireGuardOverhead = 60;
    private const int WireGuardIPv6Overhead = 80;

    // Azure's network carries 1400 where its interfaces say 1500, and WireGuard does not let its packets be cut: same page.
    private const int AzureWireGuardExtra = 100;

    /// <summary>Largest overhead of what is on, in bytes.</summary>
    public int Overhead => Tunnels.IsEmpty ? 0 : Tunnels[0].Overhead;

    /// <summary>What that overhead is for; empty without tunnels.</summary>
    public Phrase Cause => Tunnels.IsEmpty ? "" : Tunnels[0].Name;

    /// <summary>Largest MTU of pods and tunnels in bytes.</summary>
    public int Largest => HostMtu - Overhead;

    /// <summary>The budget of Calico: the smallest over everything that is on.</summary>
    /// <param name="hostMtu">MTU of the hosts' interfaces in bytes.</param>
    /// <param name="pools">Family and encapsulation of each pool.</param>
    /// <param name="wireGuard">Whether WireGuard is on.</param>
    /// <param name="platform">What the hosts run on.</param>
    public static MtuBudget OfCalico(int hostMtu, IEnumerable<(bool IsIPv6, Encapsulation Encapsulation)> pools, bool wireGuard, Platform platform)
    {
        var tunnels = new HashSet<Tunnel>();
        foreach (var (isIPv6, encapsulation) in pools)
        {
            if (encapsulation.IsIpip())
                tunnels.Add(new("IPIP", IpIpOverhead));
            if (encapsulation.IsVxlan())
                tunnels.Add(Vxlan(isIPv6));
            if (wireGuard)
                tunnels.Add(WireGuard(isIPv6, platform));
        }

        return new(hostMtu, [.. tunnels.OrderByDescending(tunnel => tunnel.Overhead).ThenBy(tunnel => tunnel.Name.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>The budget of Flannel.</summary>
    /// <param name="hostMtu">MTU of the hosts' interfaces in bytes.</param>
    /// <param name="backend">Flannel's backend; null counts as VXLAN, the larger of its defaults.</param>
    /// <param name="isIPv6">Whether tunnels run over IPv6.</param>
    /// <param name="platform">What the hosts run on.</param>
    public static MtuBudget OfFlannel(int hostMtu, FlannelBackend? backend, bool isIPv6, Platform platform) => backend switch
    {
        FlannelBackend.HostGw => new(hostMtu, []),

        // Flannel takes 80 for WireGuard in both families: https://github.com/flannel-io/flannel/blob/master/pkg/backend/wireguard/device.go
        FlannelBackend.Wireguard => new(hostMtu, [WireGuard(true, platform) with { Name = "WireGuard" }]),
        _ => new(hostMtu, [Vxlan(isIPv6)]),
    };

    private static Tunnel Vxlan(bool isIPv6) => isIPv6 ? new("VXLAN over IPv6", VxlanIPv6Overhead) : new("VXLAN", VxlanOverhead);

    private static Tunnel WireGuard(bool isIPv6, Platform platform)
    {
        var extra = platform == Platform.Azure ? AzureWireGuardExtra : 0;
        return (isIPv6, platform == Platform.Azure) switch
        {
            (true, true) => new("WireGuard over IPv6 on Azure", WireGuardIPv6Overhead + extra),
            (true, false) => new("WireGuard over IPv6", WireGuardIPv6Overhead + extra),
            (false, true) => new("WireGuard on Azure", WireGuardOverhead + extra),
            _ => new("WireGuard", WireGuardOverhead + extra),
        };
    }
}
