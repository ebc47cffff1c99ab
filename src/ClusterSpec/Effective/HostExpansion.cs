using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>Turns the address ranges of pools into hosts.</summary>
public static class HostExpansion
{
    /// <summary>Most hosts that are expanded over all pools. Four times the 5,000 nodes that Kubernetes is tested with, so that a file at
    /// the limit has room for its other hosts, and a range of a million addresses costs neither time nor memory.
    /// <see href="https://kubernetes.io/docs/setup/best-practices/cluster-large/"/>.</summary>
    public const int MostHosts = 20_000;

    internal static void Expand(IEnumerable<EffectivePool> pools)
    {
        var left = MostHosts;
        foreach (var pool in pools)
        {
            var hosts = pool.Written.Nodes is { } nodes ? Listed(pool, nodes, left) : Ranged(pool, left);
            pool.Hosts = hosts;
            left -= hosts.Length;
        }
    }

    private static ImmutableArray<EffectiveHost> Listed(EffectivePool pool, IReadOnlyList<Node> nodes, int most)
    {
        pool.HostCount = nodes.Count;
        var hosts = ImmutableArray.CreateBuilder<EffectiveHost>(Math.Min(nodes.Count, most));
        for (var index = 0; index < nodes.Count && index < most; index++)
        {
            var node = nodes[index];
            var path = pool.Path.Nodes[index];
            hosts.Add(new EffectiveHost
            {
                Name = node.Name,
                Address = Read(node.Address),
                SecondaryAddress = Read(node.SecondaryAddress),
                Rack = node.Rack,
                AsNumber = Choices.AsNumber(node.AsNumber) ?? pool.AsNumber,
                Pool = pool,
                Index = index,
                Path = path,
                AddressPath = path.Address,
                SecondaryAddressPath = path.SecondaryAddress,
            });
        }

        return hosts.MoveToImmutable();
    }

    private static ImmutableArray<EffectiveHost> Ranged(EffectivePool pool, int most)
    {
        var ranges = Choices.Addresses(pool.Written.Addresses);
        pool.HostCount = Count(ranges);
        var count = (int)Math.Min(pool.HostCount, most);
        var width = $"{pool.HostCount}".Length;
        var racks = pool.Written.Racks ?? [];
        using var addresses = Walk(ranges).GetEnumerator();
        using var secondary = Walk(Choices.Addresses(pool.Written.SecondaryAddresses)).GetEnumerator();
        var hosts = ImmutableArray.CreateBuilder<EffectiveHost>(count);
        for (var index = 0; index < count && addresses.MoveNext(); index++)
        {
            hosts.Add(new EffectiveHost
            {
                Name = pool.Name + "-" + $"{index + 1}".PadLeft(width, '0'),
                Address = addresses.Current,
                SecondaryAddress = secondary.MoveNext() ? secondary.Current : null,
                Rack = racks.Count > 0 ? racks[index % racks.Count] : null,
                AsNumber = pool.AsNumber,
                Pool = pool,
                Index = index,
                Path = pool.Path.Addresses,
                AddressPath = pool.Path.Addresses,
                SecondaryAddressPath = pool.Path.SecondaryAddresses,
            });
        }

        return hosts.ToImmutable();
    }

    private static long Count(ImmutableArray<IpRange> ranges)
    {
        UInt128 count = 0;
        foreach (var range in ranges)
        {
            var next = count + (range.Last.Value - range.First.Value) + 1;
            if (next < count || next > long.MaxValue)
                return long.MaxValue;
            count = next;
        }

        return (long)count;
    }

    private static IEnumerable<IpAddress> Walk(ImmutableArray<IpRange> ranges)
    {
        foreach (var range in ranges)
        {
            for (var value = range.First.Value; value <= range.Last.Value; value++)
            {
                yield return new IpAddress(value, range.First.IsIPv6);
                if (value == UInt128.MaxValue)
                    break;
            }
        }
    }

    private static IpAddress? Read(string? text) => IpAddress.TryParse(text, out var address) ? address : null;
}
