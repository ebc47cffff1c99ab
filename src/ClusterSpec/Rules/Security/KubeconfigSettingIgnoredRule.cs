using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class KubeconfigSettingIgnoredRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubeconfig-setting-ignored",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "a setting of a kubeconfig has no effect with its credential",
        What = "Looks in security.kubeconfigs for groups without a certificate and for a lifetime with a login, which the issuer decides.",
        Why = "Rights or an end that the file shows are not there.",
        Fix = "Leave the setting out; give groups to a service account in security.rbac, and lifetimes at the issuer.",
        Fixes = FixSafety.Safe,
        Sources = [new("Kubernetes: authenticating", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Security.Kubeconfigs.Any.Auth,
        ClusterPath.Root.Security.Kubeconfigs.Any.Groups,
        ClusterPath.Root.Security.Kubeconfigs.Any.Expiration,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var kubeconfig in cluster.Security.Kubeconfigs)
        {
            var auth = kubeconfig.Auth.Value;
            if (auth != KubeconfigAuth.Certificate && !kubeconfig.Groups.IsEmpty)
                yield return Warning(kubeconfig.Path.Groups, auth == KubeconfigAuth.Token
                    ? (Phrase)$"groups stand in certificates, and {ShownText.Of(kubeconfig.User)} logs in with auth: {auth.Text()}: leave them out, and bind the service account in security.rbac"
                    : $"groups stand in certificates, and {ShownText.Of(kubeconfig.User)} logs in with auth: {auth.Text()}: leave them out, the issuer names them") with
                {
                    Fix = cluster.Security.RoleBindings.Any(binding => binding.Group is { } group && kubeconfig.Groups.Contains(group)) ? null : FindingFix.Remove(kubeconfig.Path.Groups, "groups"),
                };
            if (auth == KubeconfigAuth.Oidc && kubeconfig.Expiration.IsGiven)
                yield return Warning(kubeconfig.Expiration.Path, "how long a login holds is decided by the issuer: leave expiration out, and set security.oidc.dex.expiry where Dex is the issuer") with { Fix = FindingFix.Remove(kubeconfig.Expiration.Path, "expiration") };
        }
    }
}
