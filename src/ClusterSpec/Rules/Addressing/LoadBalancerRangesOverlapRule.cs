using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class LoadBalancerRangesOverlapRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "load-balancer-ranges-overlap",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "two load-balancer ranges share addresses",
        What = "Holds the ranges of addressing.loadBalancers against each other. One shared address is an error.",
        Why = "MetalLB refuses a pool that overlaps one it knows, and then gives no service an address.",
        Fix = "Cut one of the two, or remove it.",
        Sources = [new("MetalLB: check of its configuration", "https://github.com/metallb/metallb/blob/main/internal/config/config.go")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.LoadBalancers];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var way = new WayOut(cluster);
        return Overlaps.Among(AddressPlan.LoadBalancers(cluster))
            .Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), way.Of(overlap)));
    }
}
