using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class DexConnectorAmbiguousRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "dex-connector-ambiguous",
        Section = "Security",
        Severity = Severity.Error,
        Title = "a connector of Dex is of no kind, or of several",
        What = "Looks at security.oidc.dex.connectors: exactly one of ldap, oidc and github.",
        Why = "Dex does not start with a connector whose type it does not know.",
        Fix = "Give one kind for each connector.",
        Sources = [new("Dex: connectors", "https://dexidp.io/docs/connectors/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Oidc.Dex];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Security.Dex is not { } dex)
            yield break;
        foreach (var (index, connector) in dex.Connectors.Select((connector, index) => (index, connector)))
        {
            var kinds = new[] { ("ldap", connector.Ldap is not null), ("oidc", connector.Oidc is not null), ("github", connector.Github is not null) }
                .Where(kind => kind.Item2).Select(kind => kind.Item1).ToList();
            if (kinds.Count != 1)
                yield return Error(ClusterPath.Root.Security.Oidc.Dex.Connectors[index], kinds.Count == 0 ? (Phrase)"the connector says nothing of what it connects to: add ldap, oidc or github" : $"the connector is {NameList.Of(kinds)}: write one connector for each");
        }
    }
}
