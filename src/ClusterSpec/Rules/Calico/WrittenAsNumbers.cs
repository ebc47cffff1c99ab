using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

/// <summary>An AS number of the file.</summary>
/// <param name="Choice">As it is written.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="IsOfRouter">Whether it is of a router outside the cluster, whose number is not the cluster's to choose.</param>
internal readonly record struct WrittenAsNumber(AsNumberChoice Choice, string Path, bool IsOfRouter);

/// <summary>Collects the AS numbers of the file.</summary>
internal static class WrittenAsNumbers
{
    /// <summary>Of the cluster, of pools and hosts that run Calico, and of routers.</summary>
    public static IEnumerable<WrittenAsNumber> Of(EffectiveCluster cluster)
    {
        var paths = ClusterPath.Root.Network.Calico.Bgp;
        var bgp = cluster.Written.Network?.Calico?.Bgp;
        if (bgp?.AsNumber is { } own)
            yield return new(own, paths.AsNumber, false);
        for (var index = 0; index < (bgp?.Peers?.Count ?? 0); index++)
        {
            if (bgp?.Peers?[index].AsNumber is { } router)
                yield return new(router, paths.Peers[index].AsNumber, true);
        }

        foreach (var number in OfRacks(bgp?.Racks ?? []))
            yield return number;
        foreach (var pool in cluster.Pools.Where(pool => pool.RunsKubelet))
        {
            if (pool.Written.AsNumber is { } ofPool)
                yield return new(ofPool, pool.Path.AsNumber, false);
            for (var index = 0; index < (pool.Written.Nodes?.Count ?? 0); index++)
            {
                if (pool.Written.Nodes?[index].AsNumber is { } ofHost)
                    yield return new(ofHost, pool.Path.Nodes[index].AsNumber, false);
            }
        }
    }

    private static IEnumerable<WrittenAsNumber> OfRacks(IReadOnlyList<BgpRack> racks)
    {
        for (var index = 0; index < racks.Count; index++)
        {
            var path = ClusterPath.Root.Network.Calico.Bgp.Racks[index];
            if (racks[index].AsNumber is { } own)
                yield return new(own, path.AsNumber, false);
            var routers = racks[index].TopOfRack ?? [];
            for (var router = 0; router < routers.Count; router++)
            {
                if (routers[router].AsNumber is { } number)
                    yield return new(number, path.TopOfRack[router].AsNumber, true);
            }
        }
    }
}
