using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class KubeconfigLoginWithoutIssuerRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubeconfig-login-without-issuer",
        Section = "Security",
        Severity = Severity.Error,
        Title = "a kubeconfig logs in at an issuer that there is none of",
        What = "Looks for auth: oidc in security.kubeconfigs where security.oidc is not given.",
        Why = "The API server takes tokens of an issuer that it is told of, and the kubeconfig would not know where to log in.",
        Fix = "Add security.oidc, or take another credential.",
        Sources = [new("Kubernetes: authenticating", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#openid-connect-tokens")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Kubeconfigs.Any.Auth, ClusterPath.Root.Security.Oidc];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from kubeconfig in cluster.Security.Kubeconfigs
        where kubeconfig.Auth.Value == KubeconfigAuth.Oidc && cluster.Security.Oidc is null
        select Error(kubeconfig.Auth.Path, "the kubeconfig logs in at an issuer, and security.oidc names none: add it, or take auth: certificate");
}
