using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class RoleBindingIncompleteRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "role-binding-incomplete",
        Section = "Security",
        Severity = Severity.Error,
        Title = "a binding does not say who is given what",
        What = "Looks at security.rbac: exactly one of user, group and serviceAccount, exactly one of clusterRole and role, and a namespace where a role or a service account needs one.",
        Why = "The API server refuses the binding, or somebody is given another role than the file seems to say.",
        Fix = "Write one binding for each subject and role; a role and a service account live in a namespace.",
        Sources = [new("Kubernetes: RBAC", "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Rbac];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        cluster.Security.RoleBindings.SelectMany((binding, index) => Faults(binding, ClusterPath.Root.Security.Rbac[index]));

    private IEnumerable<Finding> Faults(RoleBinding binding, RoleBindingPath path)
    {
        var subjects = Given(("user", binding.User), ("group", binding.Group), ("serviceAccount", binding.ServiceAccount));
        if (subjects.Count != 1)
            yield return Error(path, subjects.Count == 0 ? (Phrase)"the binding gives a role to nobody: add user, group or serviceAccount" : $"the binding names {NameList.Of(subjects)}: write one binding for each");
        var roles = Given(("clusterRole", binding.ClusterRole), ("role", binding.Role));
        if (roles.Count != 1)
            yield return Error(path, roles.Count == 0 ? (Phrase)"the binding gives no role: add clusterRole, for example `clusterRole: view`" : "the binding names clusterRole and role: write one binding for each");
        if (binding is { Namespace: null, Role: { } role })
            yield return Error(path.Role, $"the role {ShownText.Of(role)} lives in a namespace: add namespace, or take clusterRole");
        if (binding is { Namespace: null, ServiceAccount: { } account })
            yield return Error(path.ServiceAccount, $"the service account {ShownText.Of(account)} lives in a namespace: add namespace");
    }

    private static List<string> Given(params ReadOnlySpan<(string Name, string? Value)> keys)
    {
        var given = new List<string>();
        foreach (var (name, value) in keys)
        {
            if (value is not null)
                given.Add(name);
        }

        return given;
    }
}
