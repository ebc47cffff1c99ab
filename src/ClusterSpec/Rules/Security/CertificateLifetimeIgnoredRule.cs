using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Security;

internal sealed class CertificateLifetimeIgnoredRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "certificate-lifetime-ignored",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "the Kubernetes version signs for a year, whatever is asked for",
        What = "Looks for expiration of certificates in security.kubeconfigs with Kubernetes before 1.22.",
        Why = "The certificate holds for a year, far longer than the file says, and cannot be taken back.",
        Fix = "Take auth: oidc or auth: token, or a newer Kubernetes.",
        Versions = "Kubernetes before 1.22",
        Sources =
        [
            new("Kubernetes: certificate signing requests", "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#request-signing-process"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Security.Kubeconfigs.Any.Auth,
        ClusterPath.Root.Security.Kubeconfigs.Any.Expiration,
        ClusterPath.Root.Versions.Kubernetes,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from kubeconfig in cluster.Security.Kubeconfigs
        where kubeconfig is { Auth.Value: KubeconfigAuth.Certificate, Expiration.IsGiven: true } && !KubernetesMilestones.CertificateExpiration.HoldsFor(cluster.Versions.Kubernetes.Value)
        select Warning(kubeconfig.Expiration.Path, $"Kubernetes {cluster.Versions.Kubernetes} signs certificates for a year whatever is asked for, as lifetimes of certificates came with 1.22: take auth: oidc or auth: token for less");
}
