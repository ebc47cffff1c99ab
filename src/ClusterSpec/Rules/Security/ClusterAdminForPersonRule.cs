using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class ClusterAdminForPersonRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cluster-admin-for-person",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "a person has the rights of cluster-admin by name",
        What = "Looks for bindings of security.rbac that give cluster-admin of the whole cluster to a user, rather than to a group.",
        Why = "A person changes work, a binding by name stays. Where the name comes from a certificate, it cannot be taken back before the certificate ends.",
        Fix = "Bind a group that the issuer puts people into and takes them out of, and keep admin.conf for the hour in which nothing else works.",
        Sources =
        [
            new("Kubernetes: RBAC", "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles"),
            new("Kubernetes: certificates and their groups", "https://kubernetes.io/docs/setup/best-practices/certificates/#configure-certificates-for-user-accounts"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Rbac];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var (index, binding) in cluster.Security.RoleBindings.Select((binding, index) => (index, binding)))
        {
            if (binding is { User: { } user, ClusterRole: "cluster-admin", Namespace: null } && !user.StartsWith("system:", StringComparison.Ordinal))
                yield return Warning(ClusterPath.Root.Security.Rbac[index].User, $"{ShownText.Of(user)} has cluster-admin by name, which outlives the job: bind a group, for example `group: platform-admins`");
        }
    }
}
