using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class SystemMastersCertificateRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "system-masters-certificate",
        Section = "Security",
        Severity = Severity.Error,
        Title = "a certificate is asked for that nobody could take back",
        What = "Looks for the group system:masters in security.kubeconfigs.",
        Why = "The API server lets this group do everything without asking RBAC, so that no binding can be deleted to stop it, and a certificate cannot be revoked. It refuses to have one signed since 1.18.",
        Fix = "Give another group, and bind it to cluster-admin where it has to do everything.",
        Sources =
        [
            new("Kubernetes: certificate signing requests", "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers"),
            new("Kubernetes: certificates and their groups", "https://kubernetes.io/docs/setup/best-practices/certificates/#configure-certificates-for-user-accounts"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Kubeconfigs.Any.Groups, ClusterPath.Root.Security.Kubeconfigs.Any.Auth];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var kubeconfig in cluster.Security.Kubeconfigs.Where(kubeconfig => kubeconfig.Auth.Value == KubeconfigAuth.Certificate))
        {
            var index = kubeconfig.Groups.IndexOf("system:masters");
            if (index >= 0)
                yield return Error(kubeconfig.Path.Groups[index], $"a certificate of {ShownText.Of(kubeconfig.User)} with the group system:masters could not be taken back by anybody: take a group such as platform-admins and bind it in security.rbac");
        }
    }
}
