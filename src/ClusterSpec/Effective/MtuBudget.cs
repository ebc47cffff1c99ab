using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>The largest MTU that pods can have, and what makes it so.</summary>
/// <param name="HostMtu">MTU of the hosts' interfaces in bytes.</param>
/// <param name="Overhead">Largest overhead of what is on, in bytes.</param>
/// <param name="Cause">What that overhead is for: <c>IPIP</c>, <c>VXLAN over IPv6</c>; empty without overhead.</param>
public readonly record struct MtuBudget(int HostMtu, int Overhead, string Cause)
{
    /// <summary>Largest MTU of pods and tunnels in bytes.</summary>
    public int Largest => HostMtu - Overhead;

    // https://docs.tigera.io/calico/latest/networking/configuring/mtu
    private const int IpIpOverhead = 20;
    private const int VxlanOverhead = 50;
    private const int VxlanIPv6Overhead = 70;
    private const int WireGuardOverhead = 60;
    private const int WireGuardIPv6Overhead = 80;

    // AKS takes 100 bytes more where WireGuard is on: same page, table "MTU and overlays".
    private const int AzureWireGuardExtra = 100;

    /// <summary>The budget of Calico: the smallest over everything that is on.</summary>
    /// <param name="hostMtu">MTU of the hosts' interfaces in bytes.</param>
    /// <param name="pools">Family and encapsulation of each pool.</param>
    /// <param name="wireGuard">Whether WireGuard is on.</param>
    /// <param name="platform">What the hosts run on.</param>
    public static MtuBudget OfCalico(int hostMtu, IEnumerable<(bool IsIPv6, Encapsulation Encapsulation)> pools, bool wireGuard, Platform platform)
    {
        var most = new MtuBudget(hostMtu, 0, "");
        foreach (var (isIPv6, encapsulation) in pools)
        {
            most = most.Or(encapsulation switch
            {
                Encapsulation.Ipip or Encapsulation.IpipCrossSubnet => new(hostMtu, IpIpOverhead, "IPIP"),
                Encapsulation.Vxlan or Encapsulation.VxlanCrossSubnet => Vxlan(hostMtu, isIPv6),
                _ => new(hostMtu, 0, ""),
            });
            if (wireGuard)
                most = most.Or(WireGuard(hostMtu, isIPv6, platform));
        }

        return most;
    }

    /// <summary>The budget of Flannel.</summary>
    /// <param name="hostMtu">MTU of the hosts' interfaces in bytes.</param>
    /// <param name="backend">Flannel's backend; null counts as VXLAN, the larger of its defaults.</param>
    /// <param name="isIPv6">Whether tunnels run over IPv6.</param>
    /// <param name="platform">What the hosts run on.</param>
    public static MtuBudget OfFlannel(int hostMtu, FlannelBackend? backend, bool isIPv6, Platform platform) => backend switch
    {
        FlannelBackend.HostGw => new(hostMtu, 0, ""),

        // Flannel takes 80 for WireGuard in both families: https://github.com/flannel-io/flannel/blob/master/pkg/backend/wireguard/device.go
        FlannelBackend.Wireguard => WireGuard(hostMtu, true, platform) with { Cause = "WireGuard" },
        _ => Vxlan(hostMtu, isIPv6),
    };

    private static MtuBudget Vxlan(int hostMtu, bool isIPv6) => isIPv6
        ? new(hostMtu, VxlanIPv6Overhead, "VXLAN over IPv6")
        : new(hostMtu, VxlanOverhead, "VXLAN");

    private static MtuBudget WireGuard(int hostMtu, bool isIPv6, Platform platform)
    {
        var extra = platform == Platform.Azure ? AzureWireGuardExtra : 0;
        var where = platform == Platform.Azure ? " on Azure" : "";
        return isIPv6
            ? new(hostMtu, WireGuardIPv6Overhead + extra, $"WireGuard over IPv6{where}")
            : new(hostMtu, WireGuardOverhead + extra, $"WireGuard{where}");
    }

    private MtuBudget Or(MtuBudget other) => other.Overhead > Overhead ? other : this;
}
