using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Security;

/// <summary>Addresses that the internet carries.</summary>
internal static class PublicAddress
{
    // Private, shared, benchmarking, documentation and reserved ones: https://www.iana.org/assignments/iana-ipv4-special-registry,
    // https://www.iana.org/assignments/iana-ipv6-special-registry
    private static readonly ImmutableArray<Cidr> NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "240.0.0.0/4", "2001:db8::/32", "3fff::/20",
        }.Select(Of),
    ];

    // What is assigned so far: https://www.iana.org/assignments/ipv6-unicast-address-assignments
    private static readonly Cidr GlobalUnicast = Of("2000::/3");

    public static bool Is(IpAddress address) =>
        (address.IsIPv6 ? GlobalUnicast.Contains(address) : !address.IsLinkLocal && !address.IsLoopback && !address.IsMulticast)
        && !NotPublic.Any(special => special.Contains(address));

    private static Cidr Of(string text) => Cidr.TryParse(text, out var cidr, out _) ? cidr : throw new ArgumentException($"{text} is no network");
}
