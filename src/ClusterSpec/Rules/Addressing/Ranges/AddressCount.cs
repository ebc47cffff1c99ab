using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>How many addresses, in words.</summary>
internal static class AddressCount
{
    // Longer numbers are counted by nobody; IPv6 ranges are powers of two anyway.
    private static readonly UInt128 MostWritten = UInt128.One << 40;

    /// <summary><c>1 address</c>, <c>1,048,576 addresses</c>, <c>2^64 addresses</c>.</summary>
    public static Phrase Of(UInt128 count) => count == UInt128.One ? (Phrase)"1 address" : $"{Number(count)} addresses";

    /// <summary>The number alone.</summary>
    public static Phrase Number(UInt128 count)
    {
        if (count <= MostWritten)
            return $"{count:N0}";

        // All of IPv6 counts as one less than it has.
        var power = count == UInt128.MaxValue ? 128 : (int)UInt128.Log2(count);
        return count == UInt128.MaxValue || UInt128.IsPow2(count)
            ? (Phrase)$"2^{power}"
            : $"more than 2^{power}";
    }
}
