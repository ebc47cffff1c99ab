using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodeCidrsOverlapRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-cidrs-overlap",
        Section = "Addressing",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "two node subnets share addresses",
        What = "Holds the node subnets against each other. One shared address is an error.",
        Why = "A router has one interface for an address. Of two subnets on each other one is a slip, and what is computed from the subnets, such as whether hosts share a link, comes out wrong.",
        Fix = "Keep one of the two, or correct the prefix length that is too short.",
        Sources = [AddressingSources.ClusterNetworking],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Nodes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        Overlaps.Among(AddressPlan.Nodes(cluster))
            .Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), overlap.Moving.Range == overlap.Others[0].Range ? (Phrase)"remove one of the two" : $"remove {overlap.Moving.Range}, or correct {overlap.OthersText}"));
}
