using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Calico;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>The one pool of each family that Kubespray makes.</summary>
internal static class CalicoPoolVars
{
    public static IEnumerable<VariableSection> Sections(KubesprayRelease tag, EffectiveCalico calico)
    {
        var ipv4 = First(calico, ipv6: false);
        var ipv6 = First(calico, ipv6: true);
        return
        [
            new("The pool of pod addresses. Its range and its block size cannot be changed later.",
                (ipv4 ?? ipv6) is { } named ? [Variable.Of("calico_pool_name", named.Name), .. IPv4(tag, calico, ipv4)] : []),
            new("The IPv6 pool, which Kubespray names after the other.", IPv6(calico, ipv6)),
        ];
    }

    /// <summary>The pool of the family that Kubespray makes; null where the family has none.</summary>
    public static EffectiveIpPool? First(EffectiveCalico calico, bool ipv6) =>
        calico.Pools.FirstOrDefault(pool => pool.Network is { } network && network.Cidr.IsIPv6 == ipv6);

    private static IEnumerable<View> IPv4(KubesprayRelease tag, EffectiveCalico calico, EffectiveIpPool? pool)
    {
        if (pool is null)
            yield break;
        if (pool.IsWritten)
            yield return Variable.Of("calico_pool_cidr", $"{pool.Network?.Cidr}");
        yield return Variable.Of("calico_pool_blocksize", pool.BlockSize.Value);
        foreach (var mode in tag.Reads("calico_ipip_mode") ? Modes(pool, "") : OldModes(pool))
            yield return mode;
        yield return Variable.Of("nat_outgoing", calico.NatOutgoing.Value);
    }

    private static IEnumerable<View> IPv6(EffectiveCalico calico, EffectiveIpPool? pool)
    {
        if (pool is null)
            yield break;
        if (pool.IsWritten)
            yield return Variable.Of("calico_pool_cidr_ipv6", $"{pool.Network?.Cidr}");
        yield return Variable.Of("calico_pool_blocksize_ipv6", pool.BlockSize.Value);
        foreach (var mode in Modes(pool, "_ipv6"))
            yield return mode;
        yield return Variable.Of("nat_outgoing_ipv6", calico.NatOutgoing.Value);
    }

    private static View[] Modes(EffectiveIpPool pool, string suffix) =>
    [
        Variable.Of($"calico_ipip_mode{suffix}", PoolModes.IpIp(pool)),
        Variable.Of($"calico_vxlan_mode{suffix}", PoolModes.Vxlan(pool)),
    ];

    private static View[] OldModes(EffectiveIpPool pool)
    {
        var mode = PoolModes.IpIp(pool);
        return [Variable.Of("ipip", mode != "Never"), Variable.Of("ipip_mode", mode)];
    }
}
