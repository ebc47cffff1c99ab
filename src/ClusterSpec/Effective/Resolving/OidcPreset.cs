using ClusterSpec.Model;

namespace ClusterSpec.Effective.Resolving;

/// <summary>What a provider's tokens hold where the file does not say.</summary>
internal static class OidcPreset
{
    // https://github.com/cloudfoundry/uaa/blob/develop/docs/UAA-APIs.rst
    private const string UaaPath = "/oauth/token";

    // https://openunison.github.io/documentation/login-portal/
    private const string OpenUnisonPath = "/auth/idp/k8sIdp";

    // Claims: https://dexidp.io/docs/guides/kubernetes/, UAA and OpenUnison as above;
    // sub: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server
    public static Oidc? Fill(Oidc? written)
    {
        if (written is null)
            return null;
        var provider = written.Provider ?? OidcProvider.Generic;
        var (path, user, groups) = provider switch
        {
            OidcProvider.Dex => ("", "email", "groups"),
            OidcProvider.Uaa => (UaaPath, "user_name", "roles"),
            OidcProvider.Openunison => (OpenUnisonPath, "sub", "groups"),
            _ => ("", "sub", (string?)null),
        };
        return written with
        {
            Provider = provider,
            Issuer = provider != OidcProvider.Generic && HasNoPath(written.Issuer) ? written.Issuer?.TrimEnd('/') + path : written.Issuer,
            UsernameClaim = written.UsernameClaim ?? user,
            GroupsClaim = written.GroupsClaim ?? groups,

            // These are resolved on their own.
            AuthenticationConfiguration = null,
            Dex = null,
        };
    }

    // Who names a path knows it; an issuer is compared letter by letter, and only a provider's own path is worth a change.
    private static bool HasNoPath(string? issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address is { AbsolutePath: "/", Query: "", Fragment: "" };
}
