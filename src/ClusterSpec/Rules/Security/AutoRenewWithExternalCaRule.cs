using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class AutoRenewWithExternalCaRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "auto-renew-with-external-ca",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "certificates are to be renewed without the key of the CA",
        What = "Looks for security.certificates.autoRenew: true together with externalCa: true.",
        Why = "kubeadm renews with the key of the CA on the host, which is not there: the timer fails every time, and the certificates end.",
        Fix = "Leave autoRenew out, and have whoever has the CA renew them.",
        Fixes = FixSafety.Safe,
        Sources = [new("kubeadm: external CA mode", "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#external-ca-mode")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Certificates];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Security is { AutoRenewCertificates: { Value: true, IsGiven: true } renewal, HasExternalCa: { Value: true } external })
        {
            yield return Warning(renewal.Path, "certificates cannot be renewed on hosts that do not have the key of the CA: leave autoRenew out, and renew them where the CA is") with
            {
                Fix = FindingFix.Remove(renewal.Path, "autoRenew"),
                Related = [new(external.Path, "the CA is elsewhere")],
            };
        }
    }
}
