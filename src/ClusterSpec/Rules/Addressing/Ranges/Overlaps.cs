using System.Collections.Immutable;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Finds the ranges that overlap.</summary>
internal static class Overlaps
{
    /// <summary>Every range of the first list that has an address of the second, with what it overlaps. Of many that lie on each other the
    /// one that reaches furthest stands for all. O(n log n).</summary>
    /// <param name="moving">Ranges that have to give way.</param>
    /// <param name="staying">Ranges that do not.</param>
    public static IEnumerable<Overlap> Between(ImmutableArray<PlanRange> moving, ImmutableArray<PlanRange> staying)
    {
        var (movers, stayers) = (new RangeIndex(moving), new RangeIndex(staying));
        var pairs = moving.Select(range => (Moving: (PlanRange?)range, Staying: stayers.Overlapping(range.Range)))
            .Concat(staying.Select(range => (Moving: movers.Overlapping(range.Range), Staying: (PlanRange?)range)));
        var order = new Lazy<Dictionary<PlanRange, int>>(() => staying.Select((range, at) => (range, at)).ToDictionary(pair => pair.range, pair => pair.at));
        return from pair in pairs
               where pair is { Moving: not null, Staying: not null }
               group pair.Staying by pair.Moving into found
               let others = found.Distinct().ToList()
               select new Overlap(found.Key, others.Count == 1 ? [others[0]] : [.. others.OrderBy(range => order.Value[range])]);
    }

    /// <summary>Every range that overlaps another of the same list; the larger one stays.</summary>
    /// <param name="ranges">Ranges of one kind.</param>
    public static IEnumerable<Overlap> Among(ImmutableArray<PlanRange> ranges) =>
        new RangeIndex(ranges).AmongThemselves().Select(pair => new Overlap(pair.Range, [pair.Earlier]));
}
