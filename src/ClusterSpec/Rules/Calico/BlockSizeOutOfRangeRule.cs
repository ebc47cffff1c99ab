using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Calico;

internal sealed class BlockSizeOutOfRangeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "block-size-out-of-range",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "Calico does not take blocks of this size",
        What = "Checks the block size of every IP pool: a prefix length of 20 to 32 for IPv4, of 116 to 128 for IPv6. A single number in network.calico.blockSize is the IPv4 one in a dual-stack cluster.",
        Why = "Calico refuses the IP pool, and without a pool no pod is given an address. Kubespray does not look at the number and stops half-way through the installation.",
        Fix = "Take a prefix length in that range; 26 and 122 are what Calico takes by itself. The block size of a pool cannot be changed later.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: IP pool, blockSize", "https://docs.tigera.io/calico/latest/reference/resources/ippool#spec")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Ranges, .. CalicoInputs.BlockSize];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var pool in (cluster.Network.Calico?.Pools ?? []).DistinctBy(pool => (pool.BlockSize.Path, pool.IsIPv6())))
        {
            if (pool.IsIPv6() is not { } isIPv6)
                continue;
            var limits = BlockLimits.Of(isIPv6);
            if (limits.Allow(pool.BlockSize.Value))
                continue;
            var nearest = Math.Clamp(pool.BlockSize.Value, limits.Largest, limits.Smallest);
            yield return Error(pool.BlockSize.Path, $"block size {pool.BlockSize} is outside the {limits.Largest} to {limits.Smallest} that Calico takes for {Families.Name(isIPv6)}: take {nearest}, or {limits.Usual} as Calico does by itself") with
            {
                Fix = FindingFix.Set(pool.BlockSize.Path, limits.Usual).AsUnsafe(),
                Related = pool.Network is { IsGiven: true } network ? [new(network.Path, $"{pool.Shown()} is cut into these blocks")] : [],
            };
        }
    }
}
