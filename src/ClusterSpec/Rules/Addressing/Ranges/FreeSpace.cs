using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>What ranges leave free of blocks.</summary>
internal sealed class FreeSpace
{
    private readonly ImmutableArray<IpRange> gaps;
    private readonly Dictionary<(int, bool), Cidr?> found = [];

    /// <summary>Sorts, joins and cuts: O(n log n) for each block.</summary>
    /// <param name="blocks">Where to look, in order.</param>
    /// <param name="taken">Ranges of any family, in any order.</param>
    public FreeSpace(IEnumerable<IpRange> blocks, IEnumerable<IpRange> taken)
    {
        ImmutableArray<IpRange> joined = [.. Joined(taken)];
        gaps = [.. blocks.SelectMany(block => Gaps(block, joined))];
    }

    /// <summary>The first network of that size that is free; null when there is none. O(n) once for each size.</summary>
    /// <param name="prefixLength">Prefix length of the network.</param>
    /// <param name="ipv6">Its family.</param>
    public Cidr? Network(int prefixLength, bool ipv6)
    {
        if (!found.TryGetValue((prefixLength, ipv6), out var network))
            found[(prefixLength, ipv6)] = network = gaps.Where(gap => gap.IsIPv6 == ipv6).Select(gap => FirstIn(gap, prefixLength)).FirstOrDefault(free => free is not null);
        return network;
    }

    /// <summary>The first free address of a range, else of the family; null when there is none. O(log n) where the range has one.</summary>
    /// <param name="near">Where one is wanted, or just an address of the family.</param>
    public IpAddress? Address(IpRange near)
    {
        var (low, high) = (0, gaps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (gaps[middle].Last < near.First)
                low = middle + 1;
            else
                high = middle;
        }

        if (low < gaps.Length && gaps[low].Intersect(near) is { } part)
            return part.First;
        return Network(near.First.Bits, near.IsIPv6)?.First;
    }

    private static List<IpRange> Joined(IEnumerable<IpRange> ranges)
    {
        var joined = new List<IpRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && joined[^1].Last >= range.First)
                joined[^1] = joined[^1] with { Last = joined[^1].Last > range.Last ? joined[^1].Last : range.Last };
            else
                joined.Add(range);
        }

        return joined;
    }

    private static IEnumerable<IpRange> Gaps(IpRange block, ImmutableArray<IpRange> taken)
    {
        var first = block.First;
        foreach (var part in taken.Select(range => range.Intersect(block)).OfType<IpRange>())
        {
            if (part.First > first)
                yield return new IpRange(first, part.First with { Value = part.First.Value - 1 });
            if (part.Last == block.Last)
                yield break;
            first = part.Last with { Value = part.Last.Value + 1 };
        }

        yield return new IpRange(first, block.Last);
    }

    private static Cidr? FirstIn(IpRange gap, int prefixLength)
    {
        var network = new Cidr(gap.First, prefixLength);
        if (network.First < gap.First)
        {
            if (network.Last >= gap.Last)
                return null;
            network = new Cidr(network.Last with { Value = network.Last.Value + 1 }, prefixLength);
        }

        return network.Last <= gap.Last ? network : null;
    }
}
