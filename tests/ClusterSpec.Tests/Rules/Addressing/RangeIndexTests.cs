using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;
using FsCheck.Xunit;

namespace ClusterSpec.Tests.Rules.Addressing;

public sealed class RangeIndexTests
{
    [Property(Arbitrary = [typeof(RangesArbitrary)], MaxTest = 500)]
    internal bool An_overlap_is_found_exactly_where_comparing_each_with_each_finds_one(TwoLists lists)
    {
        var index = new RangeIndex(lists.Left);
        return lists.Right.All(range => index.Overlapping(range.Range) is { } found
            ? lists.Left.Contains(found) && found.Range.Intersect(range.Range) is not null
            : lists.Left.All(other => other.Range.Intersect(range.Range) is null));
    }

    [Property(Arbitrary = [typeof(RangesArbitrary)], MaxTest = 500)]
    internal bool A_range_around_another_is_found_exactly_where_comparing_each_with_each_finds_one(TwoLists lists)
    {
        var index = new RangeIndex(lists.Left);
        return lists.Right.All(range => index.Containing(range.Range) is { } found
            ? lists.Left.Contains(found) && found.Range.Contains(range.Range)
            : !lists.Left.Any(other => other.Range.Contains(range.Range)));
    }

    [Property(Arbitrary = [typeof(RangesArbitrary)], MaxTest = 500)]
    internal bool Every_range_but_the_first_of_those_that_touch_is_found_among_themselves(TwoLists lists)
    {
        var found = Overlaps.Among([.. lists.Left]).ToList();
        var touching = lists.Left.Where(range => lists.Left.Any(other => other != range && other.Range.Intersect(range.Range) is not null)).ToHashSet();
        var firsts = touching.Where(range => !touching.Any(other => other != range && other.Range.Intersect(range.Range) is not null && IsBefore(lists.Left, other, range)));
        return found.Select(overlap => overlap.Moving).ToHashSet().SetEquals(touching.Except(firsts))
            && found.All(overlap => overlap.Moving.Range.Intersect(overlap.Others[0].Range) is not null);
    }

    [Property(Arbitrary = [typeof(RangesArbitrary)], MaxTest = 500)]
    internal bool Between_two_lists_every_range_that_touches_is_named_on_its_side(TwoLists lists)
    {
        var found = Overlaps.Between([.. lists.Left], [.. lists.Right]).ToList();
        var moving = lists.Left.Where(range => lists.Right.Any(other => other.Range.Intersect(range.Range) is not null));
        var staying = lists.Right.Where(range => lists.Left.Any(other => other.Range.Intersect(range.Range) is not null));
        return found.Select(overlap => overlap.Moving).ToHashSet().SetEquals(moving)
            && found.SelectMany(overlap => overlap.Others).ToHashSet().SetEquals(staying)
            && found.All(overlap => overlap.Others.All(other => other.Range.Intersect(overlap.Moving.Range) is not null));
    }

    [Property(Arbitrary = [typeof(RangesArbitrary)], MaxTest = 500)]
    internal bool A_free_network_lies_in_a_block_and_meets_nothing_that_is_taken(TwoLists lists)
    {
        var free = new FreeSpace(lists.Left.Select(range => range.Range), lists.Right.Select(range => range.Range));
        return Enumerable.Range(26, 7).Concat(Enumerable.Range(122, 7)).All(prefix =>
        {
            var ipv6 = prefix > 32;
            return free.Network(prefix, ipv6) is { } network ? IsFree(lists, network) : !Networks(lists, prefix, ipv6).Any(candidate => IsFree(lists, candidate));
        });
    }

    [Theory]
    [InlineData("0.0.0.0/0", "4,294,967,296 addresses")]
    [InlineData("10.0.0.1/32", "1 address")]
    [InlineData("fd00::/64", "2^64 addresses")]
    [InlineData("::/0", "2^128 addresses")]
    public void Counts_are_written_as_people_read_them(string network, string words)
    {
        Assert.True(Cidr.TryParse(network, out var cidr, out _));
        Assert.Equal(words, AddressCount.Of(cidr.Range.Count).ToString());
    }

    private static bool IsBefore(PlanRange[] ranges, PlanRange left, PlanRange right) =>
        (left.Range.First.CompareTo(right.Range.First), right.Range.Last.CompareTo(left.Range.Last), Array.IndexOf(ranges, left).CompareTo(Array.IndexOf(ranges, right))) is var (first, last, order)
        && (first < 0 || (first == 0 && (last < 0 || (last == 0 && order < 0))));

    private static bool IsFree(TwoLists lists, Cidr network) =>
        lists.Left.Any(block => block.Range.Contains(network.Range)) && lists.Right.All(taken => taken.Range.Intersect(network.Range) is null);

    private static IEnumerable<Cidr> Networks(TwoLists lists, int prefix, bool ipv6) =>
        from block in lists.Left
        where block.Range.IsIPv6 == ipv6
        from offset in Enumerable.Range(0, (int)block.Range.Count)
        select new Cidr(block.Range.First with { Value = block.Range.First.Value + (UInt128)offset }, prefix);
}
