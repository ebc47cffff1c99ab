using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;

namespace ClusterSpec.Rules.Calico;

/// <summary>Prefix lengths of blocks that Calico takes: <see href="https://docs.tigera.io/calico/latest/reference/resources/ippool"/>.</summary>
/// <param name="Largest">Prefix length of the largest block.</param>
/// <param name="Smallest">Prefix length of the smallest block, a single address.</param>
/// <param name="Usual">What Calico takes by itself.</param>
internal readonly record struct BlockLimits(int Largest, int Smallest, int Usual)
{
    public static BlockLimits Of(bool isIPv6) => isIPv6
        ? new(116, 128, CalicoResolver.DefaultBlockSizeIPv6)
        : new(20, 32, CalicoResolver.DefaultBlockSizeIPv4);

    public bool Allow(int blockSize) => blockSize >= Largest && blockSize <= Smallest;

    /// <summary>Whether a pool has at least one block of a size that Calico takes.</summary>
    public static bool HasBlocks(EffectiveIpPool pool) =>
        pool.Network is { } network && Of(network.Cidr.IsIPv6).Allow(pool.BlockSize.Value) && network.Cidr.PrefixLength <= pool.BlockSize.Value;
}
