using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Decides what the guide to access says of this cluster.</summary>
internal static class AccessGuidePlan
{
    public static View View(EffectiveCluster cluster)
    {
        var security = cluster.Security;
        var kubernetes = cluster.Versions.Kubernetes.Value;
        return new View
        {
            { "cluster", cluster.Name },
            { "endpoint", cluster.ControlPlane.Endpoint },
            { "first", cluster.ControlPlane.Hosts[0].Label },
            { "users", security.Kubeconfigs.Select(User) },
            { "hasCertificates", security.Kubeconfigs.Any(user => user.Auth.Value == KubeconfigAuth.Certificate) },
            { "accounts", ServiceAccounts.Of(cluster).Select(account => new View { { "namespace", account.Namespace }, { "name", account.Name } }) },
            { "oidc", Oidc(cluster) },
            { "hasRoles", !security.RoleBindings.IsEmpty },
            { "allowFrom", security.ApiAllowFrom.Select(network => network.Cidr.ToString()) },
            { "audits", security.Audit.Value },
            { "encrypts", security.EncryptionAtRest.Value && security.Encryption.Provider.Value != EncryptionProvider.Kms },
            { "encryptionProvider", security.Encryption.Provider.Value.Text() },
            { "hasSuperAdmin", KubernetesMilestones.SuperAdminConf.HoldsFor(kubernetes) },
            { "renewal", KubernetesMilestones.ServiceAccountIssuer.HoldsFor(kubernetes) ? "kubeadm certs" : "kubeadm alpha certs" },
        };
    }

    private static View User(EffectiveKubeconfig user) => new()
    {
        { "name", user.User },
        { "groups", user.Groups.IsEmpty ? "–" : string.Join(", ", user.Groups) },
        { "auth", user.Auth.Value switch { KubeconfigAuth.Oidc => "login in the browser", KubeconfigAuth.Token => "token of a service account", _ => "client certificate" } },
        { "lifetime", Lifetime(user) },
    };

    private static string Lifetime(EffectiveKubeconfig user) => user switch
    {
        { Auth.Value: KubeconfigAuth.Oidc } => "as long as the issuer says",
        { Expiration.Value: { } given } => new Duration(given).ToString(),
        { Auth.Value: KubeconfigAuth.Token } => "1h",
        _ => "a year",
    };

    private static View? Oidc(EffectiveCluster cluster) => cluster.Security.Oidc is not { } oidc ? null : new View
    {
        { "issuer", oidc.Issuer },
        { "usernameClaim", oidc.UsernameClaim },
        { "userPrefix", OidcNames.UserPrefix(oidc) },
        { "groupsClaim", oidc.GroupsClaim },
        { "groupsPrefix", oidc.GroupsPrefix },
        { "isFile", cluster.Security.AuthenticationConfiguration.Value },
        { "caFile", oidc.CaFile },
        { "hasDex", cluster.Security.Dex is not null },
    };
}
