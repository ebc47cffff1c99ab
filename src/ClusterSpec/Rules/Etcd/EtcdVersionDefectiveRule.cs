using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdVersionDefectiveRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-version-defective",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "this release of etcd can lose data",
        What = "Compares the release of etcd with those that upstream warns of: 3.5.0, 3.5.1 and 3.5.2.",
        Why = "When such a member is killed under load it can forget changes that it had confirmed. The members then disagree, and nothing says so until an object is missing.",
        Fix = "Take a later patch of the same minor.",
        Versions = "etcd 3.5.0 to 3.5.2",
        Sources =
        [
            new("etcd: changelogs and known issues", "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/README.md"),
            new("Kubernetes: upgrading etcd clusters", "https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#upgrading-etcd-clusters"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Version];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var version = cluster.Etcd.Version;
        if (EtcdReleases.DefectOf(version.Value) is not { } defect || cluster.Etcd.Release is not { } release)
            yield break;
        yield return Error(version.Path, $"with etcd {version} {defect.Fault}: take {release.LatestPatch}") with
        {
            Label = $"so it is from {defect.First} to {defect.Last}",
        };
    }
}
