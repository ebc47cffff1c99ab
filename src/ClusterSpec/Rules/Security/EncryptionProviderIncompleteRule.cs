using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class EncryptionProviderIncompleteRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "encryption-provider-incomplete",
        Section = "Security",
        Severity = Severity.Error,
        Title = "the way to encrypt secrets lacks something, or names what it does not take",
        What = "Looks at security.encryptionAtRest: provider kms needs kms and takes no key; the others take no kms.",
        Why = "The API server does not start with half a provider, and a key that is not used protects nothing.",
        Fix = "Give kms with provider kms, and key with the others.",
        Sources = [new("Kubernetes: KMS provider", "https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.EncryptionAtRest];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var encryption = cluster.Security.Encryption;
        var isKms = encryption.Provider.Value == EncryptionProvider.Kms;
        var paths = ClusterPath.Root.Security.EncryptionAtRest;
        if (isKms && encryption.Kms is null)
            yield return Error(encryption.Provider.Path, "provider kms does not say which service: add `kms: { name: vault-kms, endpoint: \"unix:///var/run/kmsplugin/socket.sock\" }`");
        if (isKms && encryption.Key.IsGiven)
            yield return Error(encryption.Key.Path, "a key is given, but with provider kms the service has the keys: leave key out, or take secretbox");
        if (!isKms && encryption.Kms is not null)
            yield return Error(paths.Kms, $"a key management service is given, but {encryption.Provider.Value.Text()} does not use it: set provider to kms, or leave kms out");
    }
}
