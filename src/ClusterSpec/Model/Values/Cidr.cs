using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>A network: a first address and a prefix length.</summary>
public readonly record struct Cidr : IComparable<Cidr>
{
    /// <summary>The network of that prefix length that an address is in.</summary>
    /// <param name="address">Any address of the network.</param>
    /// <param name="prefixLength">0 to 32 for IPv4, 0 to 128 for IPv6.</param>
    /// <exception cref="ArgumentOutOfRangeException">The prefix length is out of range.</exception>
    public Cidr(IpAddress address, int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, address.Bits);
        PrefixLength = prefixLength;
        First = address with { Value = address.Value & ~HostMask(address.Bits, prefixLength) };
    }

    /// <summary>The first address, which is the network's own.</summary>
    public IpAddress First { get; }

    /// <summary>Length of the prefix in bits.</summary>
    public int PrefixLength { get; }

    /// <summary>The last address.</summary>
    public IpAddress Last => First with { Value = First.Value | HostMask(First.Bits, PrefixLength) };

    /// <summary>Its family.</summary>
    public bool IsIPv6 => First.IsIPv6;

    /// <summary>Bits behind the prefix.</summary>
    public int HostBits => First.Bits - PrefixLength;

    /// <summary>First to last.</summary>
    public IpRange Range => new(First, Last);

    /// <summary>Reads a network: an address, <c>/</c>, a prefix length in decimal without leading zeros.</summary>
    /// <param name="text">The text; null is no network.</param>
    /// <param name="cidr">The network, host bits masked.</param>
    /// <param name="hasHostBits">Whether bits behind the prefix are set in the text.</param>
    public static bool TryParse(string? text, out Cidr cidr, out bool hasHostBits)
    {
        cidr = default;
        hasHostBits = false;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (text is null || slash < 0 || !IpAddress.TryParse(text[..slash], out var address))
            return false;
        var digits = text.AsSpan(slash + 1);
        if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0')
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) || prefix > address.Bits)
            return false;
        cidr = new Cidr(address, prefix);
        hasHostBits = cidr.First != address;
        return true;
    }

    /// <summary>Whether an address lies in it.</summary>
    /// <param name="address">An address of any family.</param>
    public bool Contains(IpAddress address) => Range.Contains(address);

    /// <summary>Whether a network lies in it, or is the same.</summary>
    /// <param name="other">A network of any family.</param>
    public bool Contains(Cidr other) => IsIPv6 == other.IsIPv6 && PrefixLength <= other.PrefixLength && Contains(other.First);

    /// <summary>Whether they share an address.</summary>
    /// <param name="other">A network of any family.</param>
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>The address that many behind the first.</summary>
    /// <param name="index">From 0, which is the network's own address.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies behind the last.</exception>
    public IpAddress AddressAt(UInt128 index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Last.Value - First.Value);
        return First with { Value = First.Value + index };
    }

    /// <summary>How many networks of a longer prefix are in it; 0 for a shorter one, at most 2^64.</summary>
    /// <param name="prefixLength">Prefix length of the parts.</param>
    public UInt128 SubnetCount(int prefixLength) =>
        prefixLength < PrefixLength || prefixLength > First.Bits ? UInt128.Zero : UInt128.One << Math.Min(64, prefixLength - PrefixLength);

    /// <summary>By family, first address, then the larger network first.</summary>
    /// <param name="other">Another network.</param>
    public int CompareTo(Cidr other) => First.CompareTo(other.First) is var order and not 0 ? order : PrefixLength.CompareTo(other.PrefixLength);

    /// <summary>Whether the left one sorts before.</summary>
    public static bool operator <(Cidr left, Cidr right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one sorts behind.</summary>
    public static bool operator >(Cidr left, Cidr right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not sort behind.</summary>
    public static bool operator <=(Cidr left, Cidr right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not sort before.</summary>
    public static bool operator >=(Cidr left, Cidr right) => left.CompareTo(right) >= 0;

    /// <summary>As written in files: <c>10.20.0.0/22</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}/{PrefixLength}");

    private static UInt128 HostMask(int bits, int prefixLength)
    {
        var hostBits = bits - prefixLength;
        return hostBits == 128 ? UInt128.MaxValue : (UInt128.One << hostBits) - 1;
    }
}
