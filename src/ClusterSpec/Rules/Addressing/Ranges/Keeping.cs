using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Keeps everything that the cluster uses off ranges that belong to others.</summary>
internal static class Keeping
{
    /// <summary>A finding for each range and address of the cluster that meets one of the ranges. What lies inside a node subnet, and what lies
    /// inside the pods, is explained by the finding there.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="others">Ranges that the cluster keeps off.</param>
    /// <param name="error">Makes a finding of a path and a message.</param>
    /// <param name="nodeSubnet">Makes the finding of a node subnet.</param>
    public static IEnumerable<Finding> Off(
        EffectiveCluster cluster,
        ImmutableArray<PlanRange> others,
        Func<string, Phrase, Finding> error,
        Func<Overlap, Finding> nodeSubnet)
    {
        var way = new WayOut(cluster);
        var nodes = AddressPlan.Nodes(cluster);
        var (subnets, index) = (new RangeIndex(nodes), new RangeIndex(others));
        ImmutableArray<PlanRange> own =
        [
            .. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster),
            .. AddressPlan.LoadBalancers(cluster).Concat(AddressPlan.ExternalIPs(cluster)).Where(range => subnets.Containing(range.Range) is null),
        ];
        var doors = from door in ClusterAddresses.FrontDoors(cluster)
                    where subnets.Containing(door.Address) is null
                    let met = index.Containing(door.Address)
                    where met is not null
                    select error(door.Path, $"{door.Subject} lies in {met.Subject}") with { Help = $"take an address outside {met.Range}", Related = [met.Related] };
        return Overlaps.Between(nodes, others).Select(nodeSubnet)
            .Concat(Overlaps.Between(own, others).Select(overlap => overlap.Describe(error(overlap.Path, overlap.Message), way.Of(overlap))))
            .Concat(doors);
    }
}
