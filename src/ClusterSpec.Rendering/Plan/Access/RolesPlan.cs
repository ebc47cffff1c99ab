using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Decides namespaces, service accounts and bindings of roles.</summary>
internal static class RolesPlan
{
    // They are there from the start, and not ours to label: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces
    private static readonly string[] InitialNamespaces = ["default", "kube-node-lease", "kube-public", "kube-system"];

    /// <summary>Null where none is to be made.</summary>
    public static View? Namespaces(EffectiveCluster cluster)
    {
        var names = cluster.Security.RoleBindings.Select(binding => binding.Namespace).OfType<string>()
            .Concat(ServiceAccounts.Of(cluster).Select(account => account.Namespace))
            .Except(InitialNamespaces).Order(StringComparer.Ordinal).ToList();
        var hasLabels = KubernetesMilestones.PodSecurityAdmission.HoldsFor(cluster.Versions.Kubernetes.Value);
        return names.Count == 0 ? null : new View
        {
            { "podSecurity", hasLabels ? cluster.Security.PodSecurity.Value?.Text() : null },
            { "names", names },
        };
    }

    /// <summary>Null where there is neither a binding nor a service account.</summary>
    public static View? View(EffectiveCluster cluster)
    {
        var accounts = ServiceAccounts.Of(cluster);
        var bindings = cluster.Security.RoleBindings;
        if (accounts.IsEmpty && bindings.IsEmpty)
            return null;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new View
        {
            { "accounts", accounts.Select(account => new View { { "namespace", account.Namespace }, { "name", account.Name } }) },
            { "bindings", bindings.Select(binding => Binding(binding, taken)) },
        };
    }

    private static View Binding(RoleBinding binding, HashSet<string> taken)
    {
        var (kind, subject) = binding switch
        {
            { ServiceAccount: { } account } => ("ServiceAccount", account),
            { Group: { } group } => ("Group", group),
            _ => ("User", binding.User ?? ""),
        };
        var role = binding.ClusterRole ?? binding.Role ?? "";

        // A service account lives in a namespace, and its cluster role holds there alone.
        var holdsEverywhere = binding.Namespace is null;
        return new View
        {
            { "kind", holdsEverywhere ? "ClusterRoleBinding" : "RoleBinding" },
            { "name", Unique($"clusterspec:{kind.ToLowerInvariant()}:{Name(subject)}:{role}", binding.Namespace, taken) },
            { "namespace", binding.Namespace },
            { "roleKind", binding.ClusterRole is null ? "Role" : "ClusterRole" },
            { "role", role },
            { "subjectKind", kind },
            { "subject", subject },
            { "subjectNamespace", kind == "ServiceAccount" ? binding.Namespace : null },
        };
    }

    // A name may hold anything but '/' and '%': https://github.com/kubernetes/apimachinery/blob/master/pkg/api/validation/path/name.go
    private static string Name(string subject) =>
        string.Concat(subject.Select(unit => char.IsAsciiLetterOrDigit(unit) || ".@_-:".Contains(unit, StringComparison.Ordinal) ? unit : '-'));

    private static string Unique(string name, string? home, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add($"{home}/{unique}"); number++)
            unique = $"{name}-{number}";
        return unique;
    }
}
