using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdWithoutBackupRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-without-backup",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "no snapshots of etcd are taken",
        What = "Looks for etcd.backup. Without it production and staging get a warning; development does not.",
        Why = "Members protect each other from the loss of hosts, not from a deleted namespace, a bad upgrade or the loss of most members at once. Then a snapshot is the only way back to the cluster.",
        Fix = "Add etcd.backup; an empty mapping takes a snapshot every six hours and keeps 28. Copy snapshots off the hosts, and keep the keys of encrypted secrets with them.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("etcd: disaster recovery", "https://etcd.io/docs/v3.6/op-guide/recovery/"),
            new("Kubernetes: backing up an etcd cluster", "https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#backing-up-an-etcd-cluster"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Backup, ClusterPath.Root.Metadata.Environment, ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.IsProduction && cluster.Etcd.Backup is null && EtcdMembers.RolesPath(cluster) is not null)
            yield return Warning(ClusterPath.Root.Etcd.Backup, $"no snapshots of etcd are taken in a {cluster.Environment.Value.Text()} cluster: add `backup: {{ schedule: \"0 */6 * * *\" }}` to etcd") with { Label = "etcd.backup is not given", Fix = FindingFix.Set(ClusterPath.Root.Etcd.Backup.Schedule, "0 */6 * * *").AsUnsafe() };
    }
}
