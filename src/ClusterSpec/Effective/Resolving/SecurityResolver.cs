using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class SecurityResolver
{
    public static EffectiveSecurity Resolve(Security? written, SemVersion kubernetes)
    {
        var paths = ClusterPath.Root.Security;
        var allowFrom = written?.Api?.AllowFrom ?? [];
        return new EffectiveSecurity
        {
            ApiAllowFrom = [.. allowFrom.Select((text, index) => Read.Network(text, paths.Api.AllowFrom[index], Origin.Given)).OfType<PlannedNetwork>()],
            AnonymousAuth = Pick.Of(written?.Api?.AnonymousAuth, paths.Api.AnonymousAuth, true),
            Oidc = OidcPreset.Fill(written?.Oidc),
            AuthenticationConfiguration = Pick.Of(written?.Oidc?.AuthenticationConfiguration, paths.Oidc.AuthenticationConfiguration, false),
            Dex = DexResolver.Resolve(written?.Oidc, kubernetes),
            Kubeconfigs = [.. (written?.Kubeconfigs ?? []).Select((kubeconfig, index) => Kubeconfig(kubeconfig, paths.Kubeconfigs[index]))],
            RoleBindings = [.. written?.Rbac ?? []],
            Audit = Pick.Of(written?.Audit, paths.Audit, false),
            EncryptionAtRest = Encrypts(written?.EncryptionAtRest, paths.EncryptionAtRest),
            Encryption = Encryption(written?.EncryptionAtRest?.Map),
            PodSecurity = Pick.Optional(written?.PodSecurity, paths.PodSecurity),
            AutoRenewCertificates = Renewal(written?.Certificates, paths.Certificates.AutoRenew),
            HasExternalCa = Pick.Of(written?.Certificates?.ExternalCa, paths.Certificates.ExternalCa, false),
        };
    }

    private static EffectiveKubeconfig Kubeconfig(Kubeconfig written, KubeconfigPath path) => new()
    {
        User = written.User ?? "",
        Groups = [.. written.Groups ?? []],
        Auth = Pick.Of(written.Auth, path.Auth, KubeconfigAuth.Certificate),
        Namespace = Pick.Of(written.Namespace, path.Namespace, "default"),
        Expiration = Pick.Optional(Read.Duration(written.Expiration), path.Expiration),
        Path = path,
    };

    // Without the key of the CA nothing can be renewed here.
    private static Resolved<bool> Renewal(Certificates? written, string path) => written?.ExternalCa == true
        ? Pick.Of(written.AutoRenew, path, false, Origin.Derived("the CA is elsewhere"))
        : Pick.Of(written?.AutoRenew, path, true);

    private static Resolved<bool> Encrypts(EncryptionChoice? written, string path) =>
        Pick.Of(written is null ? null : written.Boolean ?? written.Map is not null, path, false);

    private static EffectiveEncryption Encryption(Encryption? written)
    {
        // What the object holds stands below the same key as the truth value.
        var path = ClusterPath.Root.Security.EncryptionAtRest;
        return new EffectiveEncryption
        {
            Provider = Pick.Of(written?.Provider, path.Provider, EncryptionProvider.Secretbox),
            Key = Pick.Optional(Read.Secret(written?.Key), path.Key),
            Kms = written?.Kms,
        };
    }
}
