using ClusterSpec.Model;

namespace ClusterSpec.Effective.Resolving;

internal static class SecurityResolver
{
    public static EffectiveSecurity Resolve(Security? written)
    {
        var paths = ClusterPath.Root.Security;
        var allowFrom = written?.Api?.AllowFrom ?? [];
        return new EffectiveSecurity
        {
            ApiAllowFrom = [.. allowFrom.Select((text, index) => Read.Network(text, paths.Api.AllowFrom[index], Origin.Given)).OfType<PlannedNetwork>()],
            AnonymousAuth = Pick.Of(written?.Api?.AnonymousAuth, paths.Api.AnonymousAuth, true),
            Oidc = Oidc(written?.Oidc),
            Audit = Pick.Of(written?.Audit, paths.Audit, false),
            EncryptionAtRest = Pick.Of(written?.EncryptionAtRest, paths.EncryptionAtRest, false),
            AutoRenewCertificates = Pick.Of(written?.Certificates?.AutoRenew, paths.Certificates.AutoRenew, true),
            HasExternalCa = Pick.Of(written?.Certificates?.ExternalCa, paths.Certificates.ExternalCa, false),
        };
    }

    // https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server
    private static Oidc? Oidc(Oidc? written) => written is null ? null : written with
    {
        Provider = written.Provider ?? OidcProvider.Generic,
        UsernameClaim = written.UsernameClaim ?? "sub",
    };
}
