using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Computes a range to take instead: private, free, as large as it was unless that is more than anybody needs.</summary>
internal static class Suggestion
{
    // No larger range is suggested: 65,536 services, 1,048,576 pods, and for IPv6 the sizes of kind's defaults
    // (https://kind.sigs.k8s.io/docs/user/configuration/#networking).
    private const int ServicesIPv4 = 16;
    private const int PodsIPv4 = 12;
    private const int ServicesIPv6 = 112;
    private const int PodsIPv6 = 56;

    // A wish that nothing free fulfils is made this many bits smaller, and then given up.
    private const int MostSmaller = 6;

    // RFC 1918, first what neither offices nor docker, whose networks begin at 172.17.0.0/16, take as a rule. Pods and services begin apart,
    // so that two suggestions for one file do not meet.
    private static readonly ImmutableArray<IpRange> ServiceBlocksIPv4 = Blocks("172.20.0.0-172.23.255.255", "10.0.0.0-10.255.255.255", "192.168.0.0-192.168.255.255", "172.24.0.0-172.31.255.255");
    private static readonly ImmutableArray<IpRange> PodBlocksIPv4 = Blocks("172.24.0.0-172.31.255.255", "10.0.0.0-10.255.255.255", "192.168.0.0-192.168.255.255", "172.20.0.0-172.23.255.255");

    // RFC 4193, beginning at kind's defaults.
    private static readonly ImmutableArray<IpRange> ServiceBlocksIPv6 = Blocks("fd00:10:96::-fd00:10:243:ffff:ffff:ffff:ffff:ffff");
    private static readonly ImmutableArray<IpRange> PodBlocksIPv6 = Blocks("fd00:10:244::-fd00:10:ffff:ffff:ffff:ffff:ffff:ffff");

    /// <summary>A range for services; null when nothing is free.</summary>
    /// <param name="cluster">The cluster, everything of which the range keeps off.</param>
    /// <param name="now">The range that has to give way.</param>
    public static Cidr? Services(EffectiveCluster cluster, PlanRange now) => now.Range.IsIPv6
        ? Largest(new FreeSpace(ServiceBlocksIPv6, Taken(cluster, now)), now, ServicesIPv6)
        : Largest(new FreeSpace(ServiceBlocksIPv4, Taken(cluster, now)), now, ServicesIPv4);

    /// <summary>A range for pods; null when nothing is free.</summary>
    /// <inheritdoc cref="Services(EffectiveCluster, PlanRange)"/>
    public static Cidr? Pods(EffectiveCluster cluster, PlanRange now) => now.Range.IsIPv6
        ? Largest(new FreeSpace(PodBlocksIPv6, Taken(cluster, now)), now, PodsIPv6)
        : Largest(new FreeSpace(PodBlocksIPv4, Taken(cluster, now)), now, PodsIPv4);

    /// <summary>A range of the usual size for services; null when nothing is free.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="ipv6">The family.</param>
    public static Cidr? Services(EffectiveCluster cluster, bool ipv6) => Services(cluster, Everything(RangeKind.Services, ipv6));

    /// <summary>A range of the usual size for pods; null when nothing is free.</summary>
    /// <inheritdoc cref="Services(EffectiveCluster, bool)"/>
    public static Cidr? Pods(EffectiveCluster cluster, bool ipv6) => Pods(cluster, Everything(RangeKind.Pods, ipv6));

    /// <summary>A free part of a size, or a smaller one; null when nothing is free.</summary>
    /// <param name="free">Where to look.</param>
    /// <param name="now">The range whose size is wanted.</param>
    /// <param name="shortest">The shortest prefix to take.</param>
    public static Cidr? Largest(FreeSpace free, PlanRange now, int shortest)
    {
        var bits = now.Range.First.Bits;
        var prefix = Math.Max(shortest, bits - (int)UInt128.Log2(now.Range.Count));
        for (var smaller = 0; smaller <= MostSmaller && prefix + smaller <= bits; smaller++)
        {
            if (free.Network(prefix + smaller, now.Range.IsIPv6) is { } network)
                return network;
        }

        return null;
    }

    /// <summary>The words for a help text: null for no suggestion.</summary>
    /// <param name="found">What was computed.</param>
    public static Phrase? Example(Cidr? found) => found is { } range ? (Phrase)$", for example {range.Range}" : null;

    private static PlanRange Everything(RangeKind kind, bool ipv6) => new(kind, new Cidr(IpAddress.Last(ipv6), 0).Range, "", false);

    private static IEnumerable<IpRange> Taken(EffectiveCluster cluster, PlanRange but) =>
        AddressPlan.All(cluster).Where(range => range != but).Select(range => range.Range)
            .Concat(cluster.Security.ApiAllowFrom.Select(network => network.Cidr.Range))
            .Concat(ClusterAddresses.All(cluster).Select(IpRange.Of));

    private static ImmutableArray<IpRange> Blocks(params string[] texts) =>
        [.. texts.Select(text => IpRange.TryParse(text, out var range) ? range : throw new ArgumentException($"{text} is no range"))];
}
