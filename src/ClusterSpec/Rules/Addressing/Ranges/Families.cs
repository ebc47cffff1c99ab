using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>The address families of ranges.</summary>
internal static class Families
{
    /// <summary>Whether two lists have the same families.</summary>
    /// <param name="left">Ranges.</param>
    /// <param name="right">Ranges.</param>
    public static bool AreSame(ImmutableArray<PlanRange> left, ImmutableArray<PlanRange> right) => Has(left) == Has(right);

    /// <summary>Whether a family is there twice.</summary>
    /// <param name="ranges">Ranges.</param>
    public static bool AreDoubled(ImmutableArray<PlanRange> ranges) => ranges.Count(range => range.Range.IsIPv6) > 1 || ranges.Count(range => !range.Range.IsIPv6) > 1;

    /// <summary>In words: <c>IPv4</c>, <c>IPv6</c>, <c>IPv4 and IPv6</c>.</summary>
    /// <param name="ranges">At least one range.</param>
    public static Phrase Of(ImmutableArray<PlanRange> ranges) =>
        Has(ranges) switch
        {
            (true, true) => (Phrase)"IPv4 and IPv6",
            (_, true) => "IPv6",
            _ => "IPv4",
        };

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    /// <param name="isIPv6">The family.</param>
    public static string Name(bool isIPv6) => isIPv6 ? "IPv6" : "IPv4";

    private static (bool IPv4, bool IPv6) Has(ImmutableArray<PlanRange> ranges) =>
        (ranges.Any(range => !range.Range.IsIPv6), ranges.Any(range => range.Range.IsIPv6));
}
