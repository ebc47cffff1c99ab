using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Security;

internal sealed class AuthenticationConfigurationTooEarlyRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "authentication-configuration-too-early",
        Section = "Security",
        Severity = Severity.Error,
        Title = "the Kubernetes version does not read logins from a file",
        What = "Looks for security.oidc.authenticationConfiguration with Kubernetes before 1.30. 1.29 has the file behind a feature gate only.",
        Why = "The API server does not start with a flag that it does not know.",
        Fix = "Leave authenticationConfiguration out: the flags say the same.",
        Fixes = FixSafety.Safe,
        Versions = "Kubernetes before 1.30",
        Sources = [new("Kubernetes: authenticating", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Oidc.AuthenticationConfiguration, ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var asked = cluster.Security.AuthenticationConfiguration;
        if (!asked.Value || KubernetesMilestones.AuthenticationConfigV1Beta1.HoldsFor(cluster.Versions.Kubernetes.Value))
            yield break;
        yield return Error(asked.Path, $"Kubernetes {cluster.Versions.Kubernetes} reads no AuthenticationConfiguration, which came with 1.30: leave authenticationConfiguration out, the flags say the same") with
        {
            Fix = FindingFix.Remove(asked.Path, "authenticationConfiguration"),
            Related = cluster.Versions.Kubernetes.IsGiven ? [new(cluster.Versions.Kubernetes.Path, "the Kubernetes version")] : [],
        };
    }
}
