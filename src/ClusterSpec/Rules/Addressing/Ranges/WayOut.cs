using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Words for what to do about an overlap, with a computed range where one can be computed.</summary>
/// <param name="cluster">The cluster.</param>
internal sealed class WayOut(EffectiveCluster cluster)
{
    private readonly NodeSpace nodes = new(cluster);

    /// <summary>The help of a finding.</summary>
    /// <param name="overlap">The range that has to give way, and what it overlaps.</param>
    public Phrase Of(Overlap overlap) => overlap.Moving.Kind switch
    {
        RangeKind.Services => (Phrase)$"give services a range outside {overlap.OthersText}{Suggestion.Example(Suggestion.Services(cluster, overlap.Moving))}",
        RangeKind.Pods => $"give pods a range outside {overlap.OthersText}{Suggestion.Example(Suggestion.Pods(cluster, overlap.Moving))}",
        RangeKind.LoadBalancers => $"take a load-balancer range outside {overlap.OthersText}{nodes.Range(overlap.Moving)}",
        RangeKind.Nodes => $"put the hosts into a subnet outside {overlap.OthersText}, or correct that range",
        _ => $"take a range outside {overlap.OthersText}",
    };
}
