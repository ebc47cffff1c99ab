using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class EncryptionKeyBesideEtcdRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "encryption-key-beside-etcd",
        Section = "Security",
        Severity = Severity.Info,
        Profile = RuleProfile.Production,
        Title = "the key of the secrets lies on the hosts that keep them",
        What = "Looks at the provider of security.encryptionAtRest. Speaks in the profile production, when secrets are encrypted by a key in a file.",
        Why = "The key lies on every control plane. Who takes the disk of one with a member of etcd has both; a stolen snapshot alone is of no use to him. A key management service keeps the key elsewhere and tells who asked for it.",
        Fix = "Take the provider kms, or let this finding pass where there is no such service.",
        Sources =
        [
            new("Kubernetes: encrypting confidential data at rest", "https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Security.EncryptionAtRest];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Security is { EncryptionAtRest.Value: true, Encryption.Provider: { Value: not EncryptionProvider.Kms } provider })
            yield return Info(provider.Path, $"secrets are encrypted by {provider.Value.Text()} with a key that lies on every control plane: take kms where there is a key management service");
    }
}
