using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Dex;

/// <summary>Decides the static configuration of Dex: https://dexidp.io/docs/configuration/.</summary>
internal static class DexConfigPlan
{
    // Where kubelogin waits for the browser: https://github.com/int128/kubelogin/blob/master/docs/usage.md
    private static readonly string[] Redirects = ["http://localhost:8000", "http://localhost:18000"];

    public static View View(EffectiveCluster cluster, EffectiveDex dex, Oidc oidc) => new()
    {
        { "issuer", oidc.Issuer },
        { "listen", cluster.Addressing.HasPods(ipv6: true) ? "[::]:5556" : "0.0.0.0:5556" },
        { "clientId", oidc.ClientId },
        { "clientName", cluster.Name },
        { "secretVariable", oidc.ClientSecret is null ? null : DexSecrets.ClientVariable },
        { "redirects", Redirects },
        { "idTokens", new Duration(dex.IdTokens.Value).ToString() },
        { "signingKeys", new Duration(dex.SigningKeys.Value).ToString() },
        { "connectors", dex.Connectors.Select(connector => Connector(connector, oidc)) },
    };

    private static View Connector(DexConnector connector, Oidc oidc) => new()
    {
        { "id", connector.Id },
        { "name", connector.Name ?? connector.Id },
        { "type", connector.Ldap is not null ? "ldap" : connector.Oidc is not null ? "oidc" : "github" },
        { "settings", connector switch
        {
            { Ldap: { } ldap } => Ldap(connector, ldap),
            { Oidc: { } upstream } => Upstream(connector, upstream, oidc),
            _ => GitHub(connector, connector.Github, oidc),
        } },
    };

    // https://dexidp.io/docs/connectors/ldap/
    private static View Ldap(DexConnector connector, LdapConnector ldap) => new()
    {
        { "host", ldap.Host },
        { "startTLS", ldap.StartTLS == true },
        { "ca", ldap.Ca is null ? null : $"/etc/dex/authorities/{DexSecrets.AuthorityFile(connector)}" },
        { "bindDN", ldap.BindDN },
        { "bindVariable", ldap.BindPassword is null ? null : DexSecrets.Variable(connector) },
        { "users", new View
        {
            { "baseDN", ldap.UserSearch?.BaseDN },
            { "filter", ldap.UserSearch?.Filter },
            { "username", ldap.UserSearch?.Username ?? "uid" },
            { "id", ldap.UserSearch?.Id ?? "uid" },
            { "email", ldap.UserSearch?.Email ?? "mail" },
            { "name", ldap.UserSearch?.Name ?? "cn" },
        } },
        { "groups", ldap.GroupSearch is not { } groups ? null : new View
        {
            { "baseDN", groups.BaseDN },
            { "filter", groups.Filter },
            { "userAttribute", groups.UserAttribute ?? "DN" },
            { "groupAttribute", groups.GroupAttribute ?? "member" },
            { "name", groups.Name ?? "cn" },
        } },
    };

    // https://dexidp.io/docs/connectors/oidc/
    private static View Upstream(DexConnector connector, OidcConnector upstream, Oidc oidc) => new()
    {
        { "issuer", upstream.Issuer },
        { "clientId", upstream.ClientId },
        { "secretVariable", DexSecrets.Variable(connector) },
        { "redirect", Callback(oidc) },
        { "groups", upstream.Groups == true },
    };

    // https://dexidp.io/docs/connectors/github/
    private static View GitHub(DexConnector connector, GithubConnector? github, Oidc oidc) => new()
    {
        { "clientId", github?.ClientId },
        { "secretVariable", DexSecrets.Variable(connector) },
        { "redirect", Callback(oidc) },
        { "organisations", github?.Organisations ?? [] },
    };

    private static string Callback(Oidc oidc) => $"{oidc.Issuer?.TrimEnd('/')}/callback";
}
