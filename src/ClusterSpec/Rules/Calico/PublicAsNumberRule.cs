using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class PublicAsNumberRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "public-as-number",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "the cluster has an AS number that is not for private use",
        What = "Checks the AS numbers of the cluster, its pools and its hosts: 64512 to 65534 and 4200000000 to 4294967294 are for private use. Those of routers outside the cluster are not looked at.",
        Why = "Numbers outside these ranges belong to somebody or are reserved. Where the routes leave one's own network, others take them for that network's, or drop them.",
        Fix = "Take a number for private use. If the number is your own, the warning can be left to stand.",
        Sources = [new("RFC 6996: AS numbers for private use", "https://www.rfc-editor.org/rfc/rfc6996#section-5")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.AsNumber, ClusterPath.Root.Pools.Any.AsNumber, ClusterPath.Root.Pools.Any.Nodes.Any.AsNumber,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is null)
            yield break;
        foreach (var number in WrittenAsNumbers.Of(cluster).Where(number => !number.IsOfRouter))
        {
            if (Choices.AsNumber(number.Choice) is { IsPrivate: false, Value: not 0 } read)
                yield return Warning(number.Path, $"AS number {read} is not for private use: take one of 64512 to 65534, or of 4200000000 to 4294967294");
        }
    }
}
