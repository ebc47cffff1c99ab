using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Fleet;

/// <summary>A host of a list, or the hosts of a range.</summary>
/// <param name="Range">Their addresses.</param>
/// <param name="Name">The name of a host of a list; null for a range.</param>
/// <param name="Path">Where the addresses stand.</param>
/// <param name="NamePath">Where the host stands.</param>
internal sealed record FleetHosts(IpRange Range, string? Name, string Path, string NamePath)
{
    /// <summary>Hosts of a cluster, ranges in one piece.</summary>
    public static ImmutableArray<FleetHosts> Of(EffectiveCluster cluster) => [.. cluster.Pools.SelectMany(Of)];

    private static IEnumerable<FleetHosts> Of(EffectivePool pool)
    {
        if (pool.Written.Nodes is null)
            return Ranges(pool.Written.Addresses, pool.Path.Addresses).Concat(Ranges(pool.Written.SecondaryAddresses, pool.Path.SecondaryAddresses));
        return pool.Hosts.SelectMany(host => new[] { (host.Address, Path: host.AddressPath), (Address: host.SecondaryAddress, Path: host.SecondaryAddressPath) }
            .Where(place => place.Address is not null)
            .Select(place => new FleetHosts(IpRange.Of(place.Address.GetValueOrDefault()), host.Name, place.Path, host.Path)));
    }

    private static IEnumerable<FleetHosts> Ranges(Model.AddressList? written, string path) =>
        Choices.Addresses(written).Select(range => new FleetHosts(range, null, path, path));
}
