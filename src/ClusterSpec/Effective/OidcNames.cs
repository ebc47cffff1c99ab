using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>How people of an issuer are called in the cluster.</summary>
public static class OidcNames
{
    /// <summary>What stands before user names; empty for nothing.</summary>
    /// <param name="oidc">With its defaults.</param>
    /// <remarks>https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server: <c>-</c> turns it off, and without
    /// it only the claim email goes without the issuer.</remarks>
    public static string UserPrefix(Oidc oidc)
    {
        ArgumentNullException.ThrowIfNull(oidc);
        return oidc.UsernamePrefix switch
        {
            "-" => "",
            { } given => given,
            null when oidc.UsernameClaim == "email" => "",
            null => $"{oidc.Issuer}#",
        };
    }
}
