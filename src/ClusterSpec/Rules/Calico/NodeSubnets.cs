using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Calico;

/// <summary>A subnet of <c>addressing.nodes</c> and a host that is in it.</summary>
/// <param name="Subnet">The subnet.</param>
/// <param name="Host">The first of its hosts, in the file's order.</param>
internal readonly record struct NodeSubnet(PlannedNetwork Subnet, EffectiveHost Host);

/// <summary>Finds the subnets that hosts are in.</summary>
internal static class NodeSubnets
{
    /// <summary>The subnets of a family that have hosts with Calico, in the order of their first hosts. A host in a subnet inside another counts for the
    /// inner one; a host outside all counts for none.</summary>
    public static ImmutableArray<NodeSubnet> Of(EffectiveCluster cluster, EffectiveCalico calico, bool isIPv6)
    {
        var subnets = cluster.Addressing.Nodes.Where(subnet => subnet.Cidr.IsIPv6 == isIPv6).DistinctBy(subnet => subnet.Cidr).ToDictionary(subnet => subnet.Cidr);
        var lengths = subnets.Keys.Select(cidr => cidr.PrefixLength).Distinct().OrderDescending().ToImmutableArray();
        var found = new Dictionary<Cidr, NodeSubnet>();
        foreach (var host in calico.Hosts)
        {
            if (AddressOf(host, isIPv6) is not { } address)
                continue;
            foreach (var length in lengths)
            {
                if (!subnets.TryGetValue(new Cidr(address, length), out var subnet))
                    continue;
                found.TryAdd(subnet.Cidr, new(subnet, host));
                break;
            }
        }

        return [.. found.Values];
    }

    private static IpAddress? AddressOf(EffectiveHost host, bool isIPv6) =>
        host.Address is { } address && address.IsIPv6 == isIPv6 ? address
        : host.SecondaryAddress is { } second && second.IsIPv6 == isIPv6 ? second
        : null;
}
