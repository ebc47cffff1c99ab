using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdQuotaTooSmallRule : ClusterRule
{
    // Derived: the example of etcd's large class, whose clusters store up to 1 GB: https://etcd.io/docs/v3.6/op-guide/hardware/#large-cluster
    private const long MostNodes = 1000;

    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-quota-too-small",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "etcd may store less than a cluster of this size writes",
        What = "Compares etcd.quota with what etcd's own table says that clusters store: 100 MB up to 50 nodes, 500 MB up to 250, 1 GB beyond. Less is a warning. With more than 1,000 nodes, the default of 2 GiB or less is worth knowing.",
        Why = "At the quota etcd raises the alarm NOSPACE and refuses every write: nothing can be changed in the cluster until it was compacted, defragmented and the alarm taken back by hand.",
        Fix = "Set the quota that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("etcd: space quota", "https://etcd.io/docs/v3.6/op-guide/maintenance/#space-quota"),
            new("etcd: example hardware configurations", "https://etcd.io/docs/v3.6/op-guide/hardware/#example-hardware-configurations"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Etcd.Quota, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        var quota = cluster.Etcd.Quota;
        var bytes = quota.Value.Bytes == 0 ? EtcdQuota.Usual : quota.Value.Bytes;
        var size = EtcdSizeClass.For(nodes);
        if (bytes < size.DataBytes)
            yield return Warning(quota.Path, $"etcd may store {quota.Value}, less than the {size.DataBytes / 1e6m:0} MB that etcd expects of {CountWords.Of(nodes, "node")}: set quota to 2Gi or more") with { Fix = Fix(cluster, quota.Path, nodes > MostNodes ? 8 : 2) };
        else if (nodes > MostNodes && bytes <= EtcdQuota.Usual)
            yield return Info(quota.Path, $"etcd may store {quota.Value} for {CountWords.Of(nodes, "node")}, which is little for more than {CountWords.Of(MostNodes)}: set quota to 8Gi, and watch etcd_mvcc_db_total_size_in_bytes") with { Label = DefaultLabel.Of(quota, "2Gi"), Fix = Fix(cluster, quota.Path, 8) };
    }

    // Null where a member has less memory than that.
    private static FindingFix? Fix(EffectiveCluster cluster, string path, int gibibytes) =>
        cluster.Pools.Any(pool => pool.Has(HostRole.Etcd) && pool.Memory is { } memory && SizingGuide.IsBelow(memory, gibibytes)) ? null : FindingFix.Set(path, $"{gibibytes}Gi").AsUnsafe();
}
