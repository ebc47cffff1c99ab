using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class CertificatesWithoutRenewalRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "certificates-without-renewal",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "certificates of a cluster in use end after a year and nothing renews them",
        What = "Looks for security.certificates.autoRenew: false in production and staging, unless an external CA signs.",
        Why = "A year after the day it was built, the cluster stops: the API server, etcd and every controller refuse each other.",
        Fix = "Leave autoRenew on, or put `kubeadm certs renew all` into a calendar that somebody reads.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("kubeadm: renewal of certificates", "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#automatic-certificate-renewal")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Certificates, ClusterPath.Root.Metadata.Environment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster is { IsProduction: true, Security: { AutoRenewCertificates: { Value: false } renewal, HasExternalCa.Value: false } })
            yield return Warning(renewal.Path, $"certificates of a {cluster.Environment.Value.Text()} cluster end after a year and nothing renews them: set autoRenew to true") with { Fix = FindingFix.Set(renewal.Path, true).AsUnsafe() };
    }
}
