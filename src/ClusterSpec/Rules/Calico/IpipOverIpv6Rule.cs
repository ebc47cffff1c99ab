using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class IpipOverIpv6Rule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ipip-over-ipv6",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "an IPv6 pool is to be carried by IPIP",
        What = "Looks for IPv6 pools whose encapsulation is ipip or ipip-cross-subnet. An encapsulation in network.calico counts for both families; where it is not given, IPv6 pools are left without a tunnel rather than with one of IPIP.",
        Why = "IPIP of Calico carries IPv4 only, and Calico refuses the pool: \"IPIP is not supported on an IPv6 IP pool\".",
        Fix = "Take VXLAN, which carries IPv6 from Calico 3.23 on, or no encapsulation. For one family only, write the pools by themselves under network.calico.pools.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: overlay networking, limitations", "https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip#before-you-begin")],
    };

    public override ImmutableArray<string> Inputs => CalicoInputs.Encapsulation;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico)
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.IsIPv6() == true && pool.Encapsulation.Value.IsIpip()))
        {
            var instead = VxlanOverIpv6.Obstacle(cluster, calico) is null ? (Phrase)"vxlan or vxlan-cross-subnet" : "none";
            yield return Error(pool.Encapsulation.Path, $"{pool.Encapsulation.Value.Text()} carries IPv4 only, and {pool.Shown()} is IPv6: take {instead} for it") with
            {
                Fix = VxlanOverIpv6.Obstacle(cluster, calico) is null && (pool.IsWritten || !cluster.Addressing.IsDualStack)
                    ? FindingFix.Set(pool.Encapsulation.Path, (pool.Encapsulation.Value.IsCrossSubnet() ? Encapsulation.VxlanCrossSubnet : Encapsulation.Vxlan).Text()).AsUnsafe()
                    : null,
                Related = pool.Network is { IsGiven: true } network ? [new(network.Path, "IPv6")] : [],
                Help = !pool.IsWritten && cluster.Addressing.IsDualStack
                    ? (Phrase)"to keep IPIP for IPv4, write a pool for each family under network.calico.pools, each with its own encapsulation"
                    : null,
            };
        }
    }
}
