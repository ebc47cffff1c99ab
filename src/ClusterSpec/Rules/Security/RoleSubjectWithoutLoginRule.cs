using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class RoleSubjectWithoutLoginRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "role-subject-without-login",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "somebody is given a role and no way to log in",
        What = "Looks in production and staging for users and groups of security.rbac that no kubeconfig of the file has, where security.oidc is not given either.",
        Why = "Nobody can use the role, so that people share admin.conf: the rights of all, no name in the audit log, and nothing that could be taken back.",
        Fix = "Add security.oidc, or a kubeconfig for each of them.",
        Sources =
        [
            new("Kubernetes: authenticating", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/"),
            new("kubeadm: admin.conf", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/create-cluster-kubeadm/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Security.Rbac,
        ClusterPath.Root.Security.Oidc,
        ClusterPath.Root.Security.Kubeconfigs.Any.User,
        ClusterPath.Root.Security.Kubeconfigs.Any.Groups,
        ClusterPath.Root.Metadata.Environment,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.IsProduction || cluster.Security.Oidc is not null)
            yield break;
        var users = cluster.Security.Kubeconfigs.Select(kubeconfig => kubeconfig.User).ToHashSet(StringComparer.Ordinal);
        var groups = cluster.Security.Kubeconfigs.SelectMany(kubeconfig => kubeconfig.Groups).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, binding) in cluster.Security.RoleBindings.Select((binding, index) => (index, binding)))
        {
            var path = ClusterPath.Root.Security.Rbac[index];
            if (binding.User is { } user && !users.Contains(user) && !user.StartsWith("system:", StringComparison.Ordinal))
                yield return Warning(path.User, $"{ShownText.Of(user)} has a role and no way to log in: add security.oidc, or `{{ user: {ShownText.Of(user)} }}` to security.kubeconfigs");
            if (binding.Group is { } group && !groups.Contains(group) && !group.StartsWith("system:", StringComparison.Ordinal))
                yield return Warning(path.Group, $"nobody logs in as one of {ShownText.Of(group)}, which has a role: add security.oidc, or the group to somebody of security.kubeconfigs");
        }
    }
}
