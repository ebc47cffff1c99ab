using System.Globalization;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>How many addresses, in words.</summary>
internal static class AddressCount
{
    // Longer numbers are counted by nobody; IPv6 ranges are powers of two anyway.
    private static readonly UInt128 MostWritten = UInt128.One << 40;

    /// <summary><c>1 address</c>, <c>1,048,576 addresses</c>, <c>2^64 addresses</c>.</summary>
    public static string Of(UInt128 count) => count == UInt128.One ? "1 address" : $"{Number(count)} addresses";

    /// <summary>The number alone.</summary>
    public static string Number(UInt128 count)
    {
        if (count <= MostWritten)
            return count.ToString("N0", CultureInfo.InvariantCulture);

        // All of IPv6 counts as one less than it has.
        var power = count == UInt128.MaxValue ? 128 : (int)UInt128.Log2(count);
        return count == UInt128.MaxValue || UInt128.IsPow2(count)
            ? string.Create(CultureInfo.InvariantCulture, $"2^{power}")
            : string.Create(CultureInfo.InvariantCulture, $"more than 2^{power}");
    }
}
