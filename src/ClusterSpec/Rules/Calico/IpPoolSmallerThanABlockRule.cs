using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Rules.Addressing;

namespace ClusterSpec.Rules.Calico;

internal sealed class IpPoolSmallerThanABlockRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ip-pool-smaller-than-a-block",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "an IP pool is smaller than one of its blocks",
        What = "Compares the prefix length of every IP pool with its block size. A pool with a longer prefix than its blocks has room for none.",
        Why = "Calico refuses such a pool: \"IP pool size is too small for use with Calico IPAM. It must be equal to or greater than the block size\".",
        Fix = "Give the pool a larger range, or take smaller blocks, which is a larger number.",
        Sources = [new("Calico: IP pool, blockSize", "https://docs.tigera.io/calico/latest/reference/resources/ippool#spec"), new("Calico's validator", "https://github.com/projectcalico/calico/blob/master/libcalico-go/lib/validator/v3/validator.go")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Ranges, .. CalicoInputs.BlockSize];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var pool in cluster.Network.Calico?.Pools ?? [])
        {
            if (pool.Network is not { } network || IsTooSmallForKubeadm(pool) || !BlockLimits.Of(network.Cidr.IsIPv6).Allow(pool.BlockSize.Value) || BlockLimits.HasBlocks(pool))
                continue;
            yield return Error(network.Path, $"{pool.Shown()} is a /{network.Cidr.PrefixLength}, smaller than one block of /{pool.BlockSize}: give it a /{pool.BlockSize} at least, or take block size {network.Cidr.PrefixLength}") with
            {
                Related = pool.BlockSize.IsGiven ? [new(pool.BlockSize.Path, $"blocks of /{pool.BlockSize}")] : [],
            };
        }
    }

    // cidr-too-small has reported the range that the pool is made for.
    private static bool IsTooSmallForKubeadm(EffectiveIpPool pool) => !pool.IsWritten && pool.Network?.Cidr.Range.Count < CidrTooSmallRule.FewestPods;
}
