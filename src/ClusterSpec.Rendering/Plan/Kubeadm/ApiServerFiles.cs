using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Access;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>Files that arguments of the API server name and that lie on every control plane before it starts.</summary>
internal static class ApiServerFiles
{
    // https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration
    public const string Authentication = "/etc/kubernetes/authentication/config.yaml";

    // https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/
    public const string Encryption = "/etc/kubernetes/encryption/config.yaml";

    public static IEnumerable<PlannedFile> Of(EffectiveCluster cluster)
    {
        ImmutableArray<string> hosts = [.. cluster.ControlPlane.Hosts.Select(host => host.Label)];
        if (HasAuthentication(cluster) && cluster.Security.Oidc is { } oidc)
            yield return File("authentication-config.yaml", hosts, AuthenticationView(cluster, oidc));
        if (cluster.Security.EncryptionAtRest.Value)
            yield return File("encryption-config.sh", hosts, EncryptionView(cluster));
    }

    /// <summary>Whether logins stand in a file rather than in flags.</summary>
    public static bool HasAuthentication(EffectiveCluster cluster) =>
        cluster is { Security: { AuthenticationConfiguration.Value: true, Oidc: not null }, Versions.KubernetesRelease.AuthenticationConfigApi: not null };

    private static PlannedFile File(string name, ImmutableArray<string> hosts, View view) =>
        new() { Path = $"kubeadm/{name}", Template = $"kubeadm/{name}", Hosts = hosts, View = view };

    private static View AuthenticationView(EffectiveCluster cluster, Oidc oidc) => new()
    {
        { "path", Authentication },
        { "api", cluster.Versions.KubernetesRelease.AuthenticationConfigApi },
        { "issuer", oidc.Issuer },
        { "caFile", oidc.CaFile },
        { "audience", oidc.ClientId },
        { "usernameClaim", oidc.UsernameClaim },
        { "usernamePrefix", OidcNames.UserPrefix(oidc) },
        { "groupsClaim", oidc.GroupsClaim },
        { "groupsPrefix", oidc.GroupsPrefix ?? "" },
    };

    private static View EncryptionView(EffectiveCluster cluster)
    {
        var encryption = cluster.Security.Encryption;
        var isKms = encryption.Provider.Value == EncryptionProvider.Kms;
        return new View
        {
            { "path", Encryption },
            { "first", cluster.ControlPlane.Hosts[0].Label },
            { "others", cluster.ControlPlane.Hosts.Skip(1).Select(host => host.Label) },
            { "provider", encryption.Provider.Value.Text() },
            { "isKeyGiven", encryption.Key.Value is not null },
            { "key", encryption.Key.Value is { } key ? ShellText.Read(key) : "head -c 32 /dev/urandom | openssl base64 -A" },
            { "kms", isKms ? Kms(cluster, encryption.Kms) : null },
        };
    }

    // Version 1 has a cache of keys, version 2 makes one itself: https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/
    private static View Kms(EffectiveCluster cluster, Kms? kms)
    {
        var isV2 = KubernetesMilestones.KmsV2.HoldsFor(cluster.Versions.Kubernetes.Value);
        return new View
        {
            { "name", kms?.Name },
            { "endpoint", kms?.Endpoint },
            { "apiVersion", isV2 ? "v2" : null },
            { "cacheSize", isV2 ? null : "1000" },
        };
    }
}
