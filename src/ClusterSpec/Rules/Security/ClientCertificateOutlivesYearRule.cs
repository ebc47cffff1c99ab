using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class ClientCertificateOutlivesYearRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "client-certificate-outlives-year",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "a certificate of a user is to hold for more than a year",
        What = "Looks at expiration of certificates in security.kubeconfigs; the limit is the year that kubeadm gives its own.",
        Why = "A certificate cannot be taken back: whoever has the key gets in until it ends.",
        Fix = "Take a day or a week and renew it, or log in at an issuer.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("kubeadm: certificates", "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Kubeconfigs.Any.Auth, ClusterPath.Root.Security.Kubeconfigs.Any.Expiration];

    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from kubeconfig in cluster.Security.Kubeconfigs
        where kubeconfig.Auth.Value == KubeconfigAuth.Certificate && kubeconfig.Expiration.Value > Year
        select Warning(kubeconfig.Expiration.Path, $"the certificate of {ShownText.Of(kubeconfig.User)} could not be taken back for {(int)kubeconfig.Expiration.Value.GetValueOrDefault().TotalDays} days: take 168h, or auth: oidc") with { Fix = FindingFix.Set(kubeconfig.Expiration.Path, "168h").AsUnsafe() };
}
