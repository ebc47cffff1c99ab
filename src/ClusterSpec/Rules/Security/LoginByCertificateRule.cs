using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class LoginByCertificateRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "login-by-certificate",
        Section = "Security",
        Severity = Severity.Info,
        Profile = RuleProfile.Production,
        Title = "a kubeconfig has a certificate, which cannot be taken back",
        What = "Looks at security.kubeconfigs with the auth certificate. Speaks in the profile production.",
        Why = "Kubernetes cannot revoke a certificate: who has lost his laptop is locked out when it ends, or when the CA of the whole cluster is made anew.",
        Fix = "Let people log in by oidc and programs by token; keep a certificate for the day on which the issuer is down.",
        Sources =
        [
            new("Kubernetes: hardening guide, authentication mechanisms", "https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Security.Kubeconfigs.Any.Auth];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var kubeconfig in cluster.Security.Kubeconfigs)
        {
            if (kubeconfig.Auth.Value == KubeconfigAuth.Certificate)
                yield return Info(kubeconfig.Auth.Path, $"the kubeconfig of {ShownText.Quote(kubeconfig.User)} has a certificate, which nobody can take back before it ends: let people log in by oidc and programs by token") with { Label = DefaultLabel.Of(kubeconfig.Auth, "certificate") };
        }
    }
}
