using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class SecretsNotEncryptedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "secrets-not-encrypted",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "secrets of a cluster in use stand in etcd as they are",
        What = "Looks at security.encryptionAtRest. Off, production and staging get a warning; development does not.",
        Why = "Whoever gets at a disk, a snapshot or a backup of etcd reads every password and key of the cluster.",
        Fix = "Set security.encryptionAtRest to true, or name a provider and where its key is.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: encrypting data at rest", "https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Security.EncryptionAtRest, ClusterPath.Root.Metadata.Environment,
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster is { IsProduction: true, ControlPlane.Hosts.IsEmpty: false, Security.EncryptionAtRest: { Value: false } encryption })
            yield return Warning(encryption.Path, $"secrets of a {cluster.Environment.Value.Text()} cluster stand in etcd and its backups as they are: set security.encryptionAtRest to true") with { Label = DefaultLabel.Of(encryption, "false"), Fix = FindingFix.Set(encryption.Path, true).AsUnsafe() };
    }
}
