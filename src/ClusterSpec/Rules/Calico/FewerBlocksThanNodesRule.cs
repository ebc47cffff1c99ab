using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Rules.Addressing.Ranges;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Calico;

internal sealed class FewerBlocksThanNodesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "fewer-blocks-than-nodes",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "the IP pools have fewer blocks than the cluster has nodes",
        What = "Counts the blocks of all IP pools of a family, two to the power of block size less prefix length for each, and compares them with the hosts that run a kubelet. "
            + "Node selectors are not evaluated, for labels may come from outside the file: every block counts for every node, so what is reported is too little in any case.",
        Why = "Each node takes a block of its own. A node that gets none borrows single addresses from others, for which every host carries a route of its own, and with strict affinity its pods get no address at all. "
            + "Kubespray and kubeadm accept such pools.",
        Fix = "Give the pools a larger range, or take smaller blocks, which is a larger number. Neither can be changed while pods run on the pool.",
        Sources = [new("Calico: change the block size", "https://docs.tigera.io/calico/latest/networking/ipam/change-block-size")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Ranges, .. CalicoInputs.BlockSize, .. CalicoInputs.Nodes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        (cluster.Network.Calico?.Pools ?? []).GroupBy(pool => pool.IsIPv6()).Select(family => Check([.. family], NodeCount.Measured(cluster))).OfType<Finding>();

    // Where one of the pools has no block that Calico takes, the sum says nothing.
    private Finding? Check(ImmutableArray<EffectiveIpPool> pools, long nodes)
    {
        if (!pools.All(BlockLimits.HasBlocks) || pools[0].Network is not { } first)
            return null;
        var blocks = pools.Aggregate(UInt128.Zero, (sum, pool) => sum + Blocks(pool));
        if (blocks >= (UInt128)nodes)
            return null;
        Phrase have = $"{CountWords.Of((long)blocks, "block")} for {CountWords.Of(nodes, "node")}";
        var blockSize = pools[0].BlockSize;
        return Error(!first.IsGiven && blockSize.IsGiven ? blockSize.Path : first.Path, pools.Length == 1
            ? (Phrase)$"{pools[0].Shown()} has {have}: {WayOut(pools[0], first, nodes)}"
            : $"the {pools.Length} {Families.Name(first.Cidr.IsIPv6)} pools have {have}: give them larger ranges or smaller blocks") with
        {
            Label = IpPoolWords.List([.. pools.Select(pool => (Phrase)$"{pool.Network?.Cidr} in blocks of /{pool.BlockSize}")]),
            Related = [.. pools.Skip(1).Take(4).Select(pool => pool.Network).OfType<PlannedNetwork>().Select(network => new RelatedPath(network.Path, "this pool is counted, too"))],
        };
    }

    private static UInt128 Blocks(EffectiveIpPool pool) => pool.Network?.Cidr.SubnetCount(pool.BlockSize.Value) ?? UInt128.Zero;

    private static Phrase WayOut(EffectiveIpPool pool, PlannedNetwork network, long nodes)
    {
        var bits = 64 - (int)long.LeadingZeroCount(nodes - 1);
        var prefix = pool.BlockSize.Value - bits;
        var blockSize = network.Cidr.PrefixLength + bits;
        var larger = prefix >= 0 ? (Phrase)$"give it a /{prefix} at least" : "give it a larger range";
        return blockSize <= BlockLimits.Of(network.Cidr.IsIPv6).Smallest ? (Phrase)$"{larger}, or take block size {blockSize}" : larger;
    }
}
