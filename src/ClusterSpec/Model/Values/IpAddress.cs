using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ClusterSpec.Model.Values;

/// <summary>An IPv4 or IPv6 address as a number, so that ranges are arithmetic.</summary>
/// <param name="Value">The address as a number; at most 2^32-1 for IPv4.</param>
/// <param name="IsIPv6">Its family.</param>
public readonly record struct IpAddress(UInt128 Value, bool IsIPv6) : IComparable<IpAddress>
{
    /// <summary>Bits of the address: 32 or 128.</summary>
    public int Bits => IsIPv6 ? 128 : 32;

    /// <summary>The last address of a family.</summary>
    /// <param name="ipv6">The family.</param>
    public static IpAddress Last(bool ipv6) => new(ipv6 ? UInt128.MaxValue : uint.MaxValue, ipv6);

    /// <summary>Reads an address. Nothing is guessed: <c>10.1</c>, <c>010.0.0.1</c>, white space, zone ids and dotted IPv6 are refused.</summary>
    /// <param name="text">The text; null is no address.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse(string? text, out IpAddress address)
    {
        address = default;
        if (string.IsNullOrEmpty(text))
            return false;
        return text.Contains(':', StringComparison.Ordinal) ? TryParseIPv6(text, out address) : TryParseIPv4(text, out address);
    }

    /// <summary>Whether it is link-local: 169.254.0.0/16 (RFC 3927) or fe80::/10 (RFC 4291).</summary>
    public bool IsLinkLocal => IsIPv6 ? Value >> 118 == 0x3fa : Value >> 16 == 0xa9fe;

    /// <summary>Whether it is private: RFC 1918, RFC 6598 or RFC 4193.</summary>
    public bool IsPrivate => IsIPv6
        ? Value >> 121 == 0x7e
        : Value >> 24 == 10 || Value >> 20 == 0xac1 || Value >> 16 == 0xc0a8 || Value >> 22 == 0x191;

    /// <summary>Whether it is a loopback address.</summary>
    public bool IsLoopback => IsIPv6 ? Value == 1 : Value >> 24 == 127;

    /// <summary>Whether it is a multicast address.</summary>
    public bool IsMulticast => IsIPv6 ? Value >> 120 == 0xff : Value >> 28 == 0xe;

    /// <summary>IPv4 before IPv6, then by number.</summary>
    /// <param name="other">Another address.</param>
    public int CompareTo(IpAddress other) => IsIPv6 == other.IsIPv6 ? Value.CompareTo(other.Value) : IsIPv6.CompareTo(other.IsIPv6);

    /// <summary>Whether the left one sorts before.</summary>
    public static bool operator <(IpAddress left, IpAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one sorts behind.</summary>
    public static bool operator >(IpAddress left, IpAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not sort behind.</summary>
    public static bool operator <=(IpAddress left, IpAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not sort before.</summary>
    public static bool operator >=(IpAddress left, IpAddress right) => left.CompareTo(right) >= 0;

    /// <summary>Canonical text: dotted, or RFC 5952.</summary>
    public override string ToString() => ToIPAddress().ToString();

    /// <summary>The address as the framework has it.</summary>
    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new IPAddress(IsIPv6 ? bytes : bytes[12..]);
    }

    private static bool TryParseIPv4(string text, out IpAddress address)
    {
        address = default;
        uint value = 0;
        var parts = 0;
        foreach (var part in text.Split('.'))
        {
            if (++parts > 4 || part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
                return false;
            value = (value << 8) | octet;
        }

        address = new IpAddress(value, false);
        return parts == 4;
    }

    // The framework's parser takes more than RFC 4291 writes: brackets, ports, zones.
    private static bool TryParseIPv6(string text, out IpAddress address)
    {
        address = default;
        foreach (var unit in text)
        {
            if (!char.IsAsciiHexDigit(unit) && unit != ':')
                return false;
        }

        if (!IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
            return false;
        Span<byte> bytes = stackalloc byte[16];
        parsed.TryWriteBytes(bytes, out _);
        address = new IpAddress(BinaryPrimitives.ReadUInt128BigEndian(bytes), true);
        return true;
    }
}
