using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>The free part of the node subnets, computed when it is first asked for. Of each subnet its own address, the next, which is the
/// router's as a rule, and the last count as taken.</summary>
/// <param name="cluster">The cluster.</param>
internal sealed class NodeSpace(EffectiveCluster cluster)
{
    private readonly Lazy<RangeIndex> subnets = new(() => new RangeIndex(AddressPlan.Nodes(cluster)));
    private readonly Lazy<FreeSpace> free = new(() => Free(cluster));

    /// <summary>A free address of the subnet that an address is in, else of any subnet of its family, as the words of a help text; empty for none.</summary>
    /// <param name="instead">The address that is to be replaced.</param>
    public Phrase? Address(IpAddress instead) =>
        free.Value.Address(subnets.Value.Containing(instead)?.Range ?? IpRange.Of(instead)) is { } found ? (Phrase)$", for example {found}" : null;

    /// <summary>A free range as large as another, or a smaller one, as the words of a help text; empty for none.</summary>
    /// <param name="instead">The range that is to be replaced.</param>
    public Phrase? Range(PlanRange instead) => Suggestion.Example(Suggestion.Largest(free.Value, instead, 0));

    private static FreeSpace Free(EffectiveCluster cluster)
    {
        ImmutableArray<IpRange> nodes = [.. AddressPlan.Nodes(cluster).Select(subnet => subnet.Range)];
        var edges = nodes.SelectMany(subnet => new[] { subnet.First, subnet.Last })
            .Concat(nodes.Where(subnet => subnet.Count > 1).Select(subnet => subnet.First with { Value = subnet.First.Value + 1 }));
        var ranges = AddressPlan.All(cluster).Where(range => range.Kind != RangeKind.Nodes).Select(range => range.Range);
        return new FreeSpace(nodes.OrderBy(subnet => subnet.First), ranges.Concat(edges.Concat(ClusterAddresses.All(cluster)).Select(IpRange.Of)));
    }
}
