using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class DexResolver
{
    private static readonly SecretReference DefaultCertificate = new("file", "/etc/dex/tls/tls.crt");
    private static readonly SecretReference DefaultKey = new("file", "/etc/dex/tls/tls.key");

    // Dex's own would be a day, longer than somebody who left should stay: https://dexidp.io/docs/configuration/tokens/#expiration-and-rotation-settings
    private static readonly TimeSpan IdTokens = TimeSpan.FromHours(1);
    private static readonly TimeSpan SigningKeys = TimeSpan.FromHours(6);

    /// <summary>Null unless the provider is Dex and runs here.</summary>
    public static EffectiveDex? Resolve(Oidc? oidc, SemVersion kubernetes)
    {
        if (oidc is not { Provider: OidcProvider.Dex, Dex: var written } || written is { Deploy: false })
            return null;
        var paths = ClusterPath.Root.Security.Oidc.Dex;
        return new EffectiveDex
        {
            Version = Pick.Of(Read.Version(written?.Version), paths.Version, DexReleases.NewestFor(kubernetes).Version, Origin.Derived($"the newest Dex for Kubernetes {kubernetes}")),
            Replicas = Pick.Of(written?.Replicas, paths.Replicas, 2),
            Certificate = Pick.Of(Read.Secret(written?.Tls?.Certificate), paths.Tls.Certificate, DefaultCertificate),
            Key = Pick.Of(Read.Secret(written?.Tls?.Key), paths.Tls.Key, DefaultKey),
            Connectors = [.. written?.Connectors ?? []],
            IdTokens = Pick.Of(Read.Duration(written?.Expiry?.IdTokens), paths.Expiry.IdTokens, IdTokens),
            SigningKeys = Pick.Of(Read.Duration(written?.Expiry?.SigningKeys), paths.Expiry.SigningKeys, SigningKeys),
        };
    }
}
