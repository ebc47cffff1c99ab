using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class PoolResolver
{
    public static ImmutableArray<EffectivePool> Resolve(IReadOnlyList<Pool> written, Resolved<int> hostMtu, Resolved<SemVersion> kubernetes)
    {
        var pools = written.Select((pool, index) => Pool(pool, ClusterPath.Root.Pools[index], hostMtu, kubernetes)).ToImmutableArray();
        HostExpansion.Expand(pools);
        return pools;
    }

    private static EffectivePool Pool(Pool pool, PoolPath path, Resolved<int> hostMtu, Resolved<SemVersion> kubernetes) => new(pool, path)
    {
        Memory = Read.Quantity(pool.Machine?.Memory),
        DiskSize = Read.Quantity(pool.Machine?.Disk?.Size),
        Nic = NicSpeed.TryParse(pool.Machine?.Nic, out var nic) ? nic : null,
        Mtu = pool.Mtu is { } mtu ? new(mtu, path.Mtu, Origin.Given) : hostMtu,
        Kubelet = Read.Version(pool.Kubelet) is { } kubelet ? new(kubelet, path.Kubelet, Origin.Given) : new(kubernetes.Value, path.Kubelet, Origin.Derived("the release of Kubernetes")),
        AsNumber = Choices.AsNumber(pool.AsNumber),
        Taints = [.. (pool.Taints ?? []).Select(text => Taint.TryParse(text, out var taint) ? taint : (Taint?)null).OfType<Taint>()],
    };
}
