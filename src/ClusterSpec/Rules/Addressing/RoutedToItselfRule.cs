using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

internal sealed class RoutedToItselfRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "routed-to-itself",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the cluster names itself among the clusters that it is routed to",
        What = "Looks for the cluster's own name in addressing.routedTo.",
        Why = "A cluster always reaches itself. Its own name there stands for another one, which is then not held against it: ranges that overlap with that one's are not found.",
        Fix = "Name the other cluster, or remove the line.",
        Sources = [AddressingSources.ClusterNetworking],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Metadata.Name, ClusterPath.Root.Addressing.RoutedTo];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var at = cluster.Addressing.RoutedTo?.IndexOf(cluster.Name) ?? -1;
        if (at >= 0)
            yield return Error(ClusterPath.Root.Addressing.RoutedTo[at], $"{ShownText.Of(cluster.Name)} is this cluster: name the other one");
    }
}
