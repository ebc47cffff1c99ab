using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>A service account that is made.</summary>
/// <param name="Namespace">Where it lives.</param>
/// <param name="Name">Its name.</param>
internal sealed record ServiceAccountName(string Namespace, string Name);

/// <summary>The service accounts that roles and kubeconfigs name.</summary>
internal static class ServiceAccounts
{
    /// <summary>Each once, by namespace, then by name.</summary>
    public static ImmutableArray<ServiceAccountName> Of(EffectiveCluster cluster) =>
    [
        .. cluster.Security.RoleBindings.Select(Of).Concat(cluster.Security.Kubeconfigs.Select(Of)).OfType<ServiceAccountName>().Distinct()
            .OrderBy(account => account.Namespace, StringComparer.Ordinal).ThenBy(account => account.Name, StringComparer.Ordinal),
    ];

    /// <summary>The account of a kubeconfig with a token; null with another credential.</summary>
    public static ServiceAccountName? Of(EffectiveKubeconfig kubeconfig) =>
        kubeconfig.Auth.Value == KubeconfigAuth.Token ? new(kubeconfig.Namespace.Value, kubeconfig.User) : null;

    private static ServiceAccountName? Of(RoleBinding binding) =>
        binding is { ServiceAccount: { } name, Namespace: { } home } ? new(home, name) : null;
}
