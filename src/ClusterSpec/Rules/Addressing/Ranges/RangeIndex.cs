using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Ranges sorted by their first address, each with the one that reaches furthest up to there. One sweep builds that, and
/// whatever overlaps a range is then found by binary search, in both directions at once: it begins no later than the range ends, and of
/// all that do, the one that reaches furthest ends no earlier than the range begins, or none does.</summary>
internal sealed class RangeIndex
{
    private readonly ImmutableArray<PlanRange> sorted;
    private readonly ImmutableArray<int> furthest;

    /// <summary>Sorts and sweeps: O(n log n).</summary>
    /// <param name="ranges">Ranges of any kind and family, in the file's order, which decides between equal ones.</param>
    public RangeIndex(IEnumerable<PlanRange> ranges)
    {
        sorted = [.. ranges.OrderBy(range => range.Range.First).ThenByDescending(range => range.Range.Last)];
        furthest = Sweep(sorted);
    }

    /// <summary>A range that has an address of this one: the one that reaches furthest; null when there is none. O(log n).</summary>
    /// <param name="range">A range of any family.</param>
    public PlanRange? Overlapping(IpRange range) =>
        Furthest(Before(range.Last)) is { } found && found.Range.Last >= range.First ? found : null;

    /// <summary>A range that has every address of this one; null when there is none. O(log n).</summary>
    /// <param name="range">A range of any family.</param>
    public PlanRange? Containing(IpRange range) =>
        Furthest(Before(range.First)) is { } found && found.Range.Last >= range.Last ? found : null;

    /// <summary>A range that has this address; null when there is none. O(log n).</summary>
    /// <param name="address">An address of any family.</param>
    public PlanRange? Containing(IpAddress address) => Containing(IpRange.Of(address));

    /// <summary>Each range that overlaps one sorted before it, with the one of those that reaches furthest.</summary>
    public IEnumerable<(PlanRange Range, PlanRange Earlier)> AmongThemselves()
    {
        for (var at = 1; at < sorted.Length; at++)
        {
            var earlier = sorted[furthest[at - 1]];
            if (earlier.Range.Last >= sorted[at].Range.First)
                yield return (sorted[at], earlier);
        }
    }

    private static ImmutableArray<int> Sweep(ImmutableArray<PlanRange> sorted)
    {
        var furthest = ImmutableArray.CreateBuilder<int>(sorted.Length);
        for (var at = 0; at < sorted.Length; at++)
            furthest.Add(at > 0 && sorted[furthest[at - 1]].Range.Last >= sorted[at].Range.Last ? furthest[at - 1] : at);
        return furthest.MoveToImmutable();
    }

    private PlanRange? Furthest(int count) => count == 0 ? null : sorted[furthest[count - 1]];

    // How many begin no later than an address.
    private int Before(IpAddress address)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Range.First <= address)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
