using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class DexWithoutConnectorRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "dex-without-connector",
        Section = "Security",
        Severity = Severity.Info,
        Title = "Dex is rendered without a source of accounts",
        What = "Looks for provider dex where Dex runs in this cluster and no connector is named.",
        Why = "Dex starts, and nobody has an account that could log in but those that its API makes one by one.",
        Fix = "Add security.oidc.dex.connectors; where Dex runs somewhere else, set security.oidc.dex.deploy to false.",
        Sources = [new("Dex: connectors", "https://dexidp.io/docs/connectors/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Oidc];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Security.Dex is { Connectors.IsEmpty: true })
            yield return Info(ClusterPath.Root.Security.Oidc.Provider, "Dex is rendered without a connector, so that nobody has an account yet: add security.oidc.dex.connectors, or set security.oidc.dex.deploy to false where Dex runs elsewhere");
    }
}
