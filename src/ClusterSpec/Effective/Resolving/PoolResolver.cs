using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective.Resolving;

internal static class PoolResolver
{
    public static ImmutableArray<EffectivePool> Resolve(IReadOnlyList<Pool> written, Resolved<int> hostMtu)
    {
        var pools = written.Select((pool, index) => Pool(pool, ClusterPath.Root.Pools[index], hostMtu)).ToImmutableArray();
        HostExpansion.Expand(pools);
        return pools;
    }

    private static EffectivePool Pool(Pool pool, PoolPath path, Resolved<int> hostMtu) => new(pool, path)
    {
        Memory = Read.Quantity(pool.Machine?.Memory),
        DiskSize = Read.Quantity(pool.Machine?.Disk?.Size),
        Nic = NicSpeed.TryParse(pool.Machine?.Nic, out var nic) ? nic : null,
        Mtu = pool.Mtu is { } mtu ? new(mtu, path.Mtu, Origin.Given) : hostMtu,
        AsNumber = Choices.AsNumber(pool.AsNumber),
        Taints = [.. (pool.Taints ?? []).Select(text => Taint.TryParse(text, out var taint) ? taint : (Taint?)null).OfType<Taint>()],
    };
}
