using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class DexSettingsIgnoredRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "dex-settings-ignored",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "settings of Dex are given with another provider",
        What = "Looks for security.oidc.dex where security.oidc.provider is not dex.",
        Why = "No Dex is rendered, and what stands there has no effect.",
        Fix = "Set provider to dex, or leave dex out.",
        Sources = [new("Dex: configuration", "https://dexidp.io/docs/configuration/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Oidc.Provider, ClusterPath.Root.Security.Oidc.Dex];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Written.Security?.Oidc is { Dex: not null } && cluster.Security.Oidc?.Provider is { } provider and not OidcProvider.Dex)
            yield return Warning(ClusterPath.Root.Security.Oidc.Dex, $"settings of Dex have no effect with provider {provider.Text()}: set provider to dex, or leave them out");
    }
}
