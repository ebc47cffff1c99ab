using System.Collections.Immutable;

namespace ClusterSpec.Rules.Security;

/// <summary>The rules of this section, by name.</summary>
internal static class SecurityRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new AnonymousRequestsOffRule(),
        new ApiOpenToInternetRule(),
        new AuditLogOffRule(),
        new AuthenticationConfigurationTooEarlyRule(),
        new AutoRenewWithExternalCaRule(),
        new CertificateLifetimeIgnoredRule(),
        new CertificatesWithoutRenewalRule(),
        new ClientCertificateOutlivesYearRule(),
        new ClusterAdminForPersonRule(),
        new DexConnectorAmbiguousRule(),
        new DexConnectorGivenTwiceRule(),
        new DexSettingsIgnoredRule(),
        new DexWithoutConnectorRule(),
        new EncryptionKeyBesideEtcdRule(),
        new EncryptionProviderIncompleteRule(),
        new KubeconfigLifetimeOutOfBoundsRule(),
        new KubeconfigLoginWithoutIssuerRule(),
        new KubeconfigServiceAccountMalformedRule(),
        new KubeconfigSettingIgnoredRule(),
        new KubeconfigUserGivenTwiceRule(),
        new LoginByCertificateRule(),
        new OidcIssuerUnusableRule(),
        new PodSecurityNotChosenRule(),
        new RoleBindingIncompleteRule(),
        new RoleSubjectWithoutLoginRule(),
        new SecretsNotEncryptedRule(),
        new SystemMastersCertificateRule(),
    ];
}
