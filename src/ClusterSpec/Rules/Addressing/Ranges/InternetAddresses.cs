using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Which addresses the internet reaches.</summary>
internal static class InternetAddresses
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry: private use, shared, benchmarking, documentation, reserved.
    private static readonly ImmutableArray<IpRange> NotPublic =
    [
        .. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15", "192.0.0.0/24", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4" }.Select(Of),
    ];

    // https://www.iana.org/assignments/ipv6-address-space (global unicast) and RFC 3849 (documentation)
    private static readonly IpRange GlobalIPv6 = Of("2000::/3");
    private static readonly IpRange DocumentationIPv6 = Of("2001:db8::/32");

    /// <summary>Whether a range reaches outside the IPv4 ranges for special use. What no router forwards does not count.</summary>
    public static bool ReachIPv4(IpRange range) =>
        !range.IsIPv6 && !range.First.IsLinkLocal && !range.First.IsLoopback && !range.First.IsMulticast && !NotPublic.Any(special => special.Contains(range));

    /// <summary>Whether the internet reaches an address, if nothing stands between.</summary>
    public static bool Contain(IpAddress address) => address.IsIPv6
        ? GlobalIPv6.Contains(address) && !DocumentationIPv6.Contains(address)
        : ReachIPv4(new IpRange(address, address));

    private static IpRange Of(string text) => Cidr.TryParse(text, out var cidr, out _) ? cidr.Range : throw new ArgumentException($"{text} is no network");
}
