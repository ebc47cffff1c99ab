using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterSpec.Tests.Rules.Addressing;

/// <summary>Ranges of both families, so close together that many of them touch.</summary>
/// <param name="Left">Some ranges.</param>
/// <param name="Right">Others.</param>
internal sealed record TwoLists(PlanRange[] Left, PlanRange[] Right);

/// <summary>Makes lists of ranges.</summary>
internal static class RangesArbitrary
{
    // The ends of both families are in reach: arithmetic at the last address goes wrong first.
    private static readonly UInt128[] Bases = [0, 0x0a000000, uint.MaxValue - 63];

    public static Arbitrary<TwoLists> Lists() => (
        from left in Ranges(RangeKind.Pods, "left")
        from right in Ranges(RangeKind.Services, "right")
        select new TwoLists(left, right)).ToArbitrary();

    private static Gen<PlanRange[]> Ranges(RangeKind kind, string list) =>
        from count in Gen.Choose(0, 8)
        from ranges in Range.ArrayOf(count)
        select ranges.Select((range, index) => new PlanRange(kind, range, $"{list}[{index}]", true)).ToArray();

    private static Gen<IpRange> Range =>
        from ipv6 in Gen.Elements(false, false, true)
        from start in Gen.Elements(Bases)
        from first in Gen.Choose(0, 63)
        from length in Gen.Choose(0, 63)
        let last = Math.Min(first + length, 63)
        select new IpRange(At(start, first, ipv6), At(start, last, ipv6));

    private static IpAddress At(UInt128 start, int offset, bool ipv6) =>
        new((ipv6 && start == uint.MaxValue - 63 ? UInt128.MaxValue - 63 : start) + (UInt128)offset, ipv6);
}
