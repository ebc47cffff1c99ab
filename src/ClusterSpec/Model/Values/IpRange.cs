using System.Collections.Immutable;

namespace ClusterSpec.Model.Values;

/// <summary>Addresses from one to another, both inside, of one family.</summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address, not before the first.</param>
public readonly record struct IpRange(IpAddress First, IpAddress Last)
{
    /// <summary>A range of one address.</summary>
    /// <param name="address">The address.</param>
    public static IpRange Of(IpAddress address) => new(address, address);

    /// <summary>How many addresses it has; 2^128-1 also for all of IPv6, which has one more.</summary>
    public UInt128 Count => Last.Value - First.Value is var less && less == UInt128.MaxValue ? less : less + 1;

    /// <summary>Its family.</summary>
    public bool IsIPv6 => First.IsIPv6;

    /// <summary>Reads an address, or two joined by <c>-</c>, the lower first, of one family.</summary>
    /// <param name="text">The text; null is no range.</param>
    /// <param name="range">The range.</param>
    public static bool TryParse(string? text, out IpRange range)
    {
        range = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (text is null || !IpAddress.TryParse(dash < 0 ? text : text[..dash], out var first) || !IpAddress.TryParse(text[(dash + 1)..], out var last))
            return false;
        if (first.IsIPv6 != last.IsIPv6 || first > last)
            return false;
        range = new IpRange(first, last);
        return true;
    }

    /// <summary>Reads a network, an address or a range.</summary>
    /// <inheritdoc cref="TryParse"/>
    public static bool TryParseCidrOrRange(string? text, out IpRange range)
    {
        if (!Cidr.TryParse(text, out var cidr, out _))
            return TryParse(text, out range);
        range = cidr.Range;
        return true;
    }

    /// <summary>Whether an address lies in it.</summary>
    /// <param name="address">An address of any family.</param>
    public bool Contains(IpAddress address) => address.IsIPv6 == IsIPv6 && First <= address && address <= Last;

    /// <summary>Whether a range lies in it, or is the same.</summary>
    /// <param name="other">A range of any family.</param>
    public bool Contains(IpRange other) => Contains(other.First) && Contains(other.Last);

    /// <summary>The addresses that both have; null when there are none.</summary>
    /// <param name="other">A range of any family.</param>
    public IpRange? Intersect(IpRange other)
    {
        if (IsIPv6 != other.IsIPv6)
            return null;
        var first = First > other.First ? First : other.First;
        var last = Last < other.Last ? Last : other.Last;
        return first <= last ? new IpRange(first, last) : null;
    }

    /// <summary>The fewest networks that are this range together, in order.</summary>
    public ImmutableArray<Cidr> ToCidrs()
    {
        var networks = ImmutableArray.CreateBuilder<Cidr>();
        var at = First;
        while (true)
        {
            var hostBits = Math.Min((int)UInt128.TrailingZeroCount(at.Value), at.Bits);
            while (new Cidr(at, at.Bits - hostBits).Last > Last)
                hostBits--;
            var network = new Cidr(at, at.Bits - hostBits);
            networks.Add(network);
            if (network.Last == Last)
                return networks.ToImmutable();
            at = network.Last with { Value = network.Last.Value + 1 };
        }
    }

    /// <summary>An address, a network where it is one, else <c>first-last</c>.</summary>
    public override string ToString()
    {
        if (First == Last)
            return First.ToString();
        var networks = ToCidrs();
        return networks.Length == 1 ? networks[0].ToString() : $"{First}-{Last}";
    }
}
