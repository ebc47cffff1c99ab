using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.HighAvailability;

/// <summary>An address that a virtual address could have.</summary>
internal static class FreeAddress
{
    /// <summary>An example from the subnet of the first host; null where that is not known.</summary>
    public static IpAddress? Near(EffectiveCluster cluster, ImmutableArray<EffectiveHost> hosts) =>
        hosts.FirstOrDefault()?.Address is { } address && new SubnetIndex(cluster.Addressing.Nodes).Of(address) is { } subnet ? In(cluster, subnet.Cidr) : null;

    /// <summary>The last address of a subnet that no host, virtual address or load-balancer range has, from the end, where planners leave room.
    /// Null when all are taken.</summary>
    public static IpAddress? In(EffectiveCluster cluster, Cidr subnet)
    {
        var taken = cluster.Hosts.SelectMany(host => new[] { host.Address, host.SecondaryAddress })
            .Append(cluster.ControlPlane.Vip.Value).Append(cluster.Exposure.EdgeVip.Value).OfType<IpAddress>().ToHashSet();
        var ranges = new Queue<IpRange>(cluster.Addressing.LoadBalancers
            .Select(range => range.Range).Where(range => range.IsIPv6 == subnet.IsIPv6).OrderByDescending(range => range.Last));

        // The very last is the broadcast address, the first the network's own.
        for (var value = subnet.Last.Value; value > subnet.First.Value + 1;)
        {
            value--;
            while (ranges.TryPeek(out var range) && range.Last.Value >= value)
            {
                ranges.Dequeue();
                value = UInt128.Min(value, UInt128.Max(range.First.Value, 1) - 1);
            }

            var candidate = new IpAddress(value, subnet.IsIPv6);
            if (value > subnet.First.Value && !taken.Contains(candidate))
                return candidate;
        }

        return null;
    }
}
