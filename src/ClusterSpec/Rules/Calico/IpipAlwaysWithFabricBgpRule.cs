using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class IpipAlwaysWithFabricBgpRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ipip-always-with-fabric-bgp",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "every packet goes through IPIP although the routers learn pods' addresses",
        What = "Looks for IP pools with encapsulation ipip where network.calico.bgp.peers names routers. On a public cloud public-cloud-bgp-peers speaks instead.",
        Why = "Routers that take part in BGP know where each pod is and could carry its packets as they are. The tunnel costs 20 bytes of every packet and the CPU time of both hosts for nothing.",
        Fix = "Take encapsulation none, or ipip-cross-subnet while only some of the routers take part.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Calico: overlay networking", "https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip"),
            new("Calico: determine the best networking option, on-prem", "https://docs.tigera.io/calico/latest/networking/determine-best-networking#on-prem"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Encapsulation, ClusterPath.Root.Network.Calico.Bgp.Peers, ClusterPath.Root.Network.Calico.Bgp.Racks];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp.Peers: [var router, ..] } calico || cluster.IsPublicCloud)
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.Encapsulation.Value == Encapsulation.Ipip).DistinctBy(pool => pool.Encapsulation.Path))
        {
            yield return Warning(pool.Encapsulation.Path, $"every packet of {pool.Shown()} goes through IPIP, and {Routers(calico.Bgp.Peers.Length)} its routes by BGP: take none, or ipip-cross-subnet") with
            {
                Fix = FindingFix.Set(pool.Encapsulation.Path, Encapsulation.IpipCrossSubnet.Text()).AsUnsafe(),
                Related = [new(router.Place.Address, $"router {router.Address}, AS {router.AsNumber}")],
            };
        }
    }

    private static Phrase Routers(int count) => count == 1 ? (Phrase)"a router learns" : $"{CountWords.Of(count)} routers learn";
}
