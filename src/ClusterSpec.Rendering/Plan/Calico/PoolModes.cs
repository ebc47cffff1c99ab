using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>The encapsulation of a pool as Calico writes it: a mode for each kind of tunnel, at most one of them not <c>Never</c>.</summary>
internal static class PoolModes
{
    public static string IpIp(EffectiveIpPool pool) => Mode(pool, Encapsulation.Ipip, Encapsulation.IpipCrossSubnet);

    public static string Vxlan(EffectiveIpPool pool) => Mode(pool, Encapsulation.Vxlan, Encapsulation.VxlanCrossSubnet);

    private static string Mode(EffectiveIpPool pool, Encapsulation always, Encapsulation crossSubnet) =>
        pool.Encapsulation.Value == always ? "Always" : pool.Encapsulation.Value == crossSubnet ? "CrossSubnet" : "Never";
}
