using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class DexConnectorGivenTwiceRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "dex-connector-given-twice",
        Section = "Security",
        Severity = Severity.Error,
        Title = "two connectors of Dex have the same id",
        What = "Compares the ids of security.oidc.dex.connectors.",
        Why = "Dex does not start: the id is what accounts of a connector are told apart by.",
        Fix = "Give the other one an id of its own.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Dex: connectors", "https://dexidp.io/docs/connectors/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Oidc.Dex];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var paths = ClusterPath.Root.Security.Oidc.Dex.Connectors;
        foreach (var (index, connector) in (cluster.Security.Dex?.Connectors ?? []).Select((connector, index) => (index, connector)))
        {
            if (connector.Id is { } id && !first.TryAdd(id, index))
                yield return Error(paths[index].Id, $"the id {ShownText.Of(id)} is taken by another connector: take {ShownText.Of($"{id}-{index + 1}")}") with { Related = [new(paths[first[id]].Id, "given here first")], Fix = FindingFix.Set(paths[index].Id, $"{id}-{index + 1}").AsUnsafe() };
        }
    }
}
