using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdVersionUnsupportedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-version-unsupported",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "this minor of etcd gets no more fixes",
        What = "Compares the release of etcd with the minors that upstream still mends, the newest and the one before it on the day of the release tables. An older minor that the file names is a warning. One that follows from the Kubernetes version is none: there the age of Kubernetes is the fault. Releases that lose data have a rule of their own.",
        Why = "Faults that are found now, of security too, stay in it for good.",
        Fix = "Take a supported minor with the Kubernetes that goes with it. A running cluster goes up one minor at a time, each time from the newest patch.",
        Sources =
        [
            new("etcd: versioning", "https://etcd.io/docs/v3.6/op-guide/versioning/"),
            new("etcd: upgrading", "https://etcd.io/docs/v3.6/upgrades/upgrading-etcd/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Version];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var version = cluster.Etcd.Version;
        var oldest = EtcdReleases.All.First(release => release.IsSupported);
        if (!version.IsGiven || EtcdReleases.DefectOf(version.Value) is not null || !version.Value.IsBelow(oldest.Minor))
            yield break;
        var supported = EtcdReleases.All.Where(release => release.IsSupported).Select(release => release.Minor.ToMinorText());
        yield return Warning(version.Path, $"etcd {version} gets no more fixes, which only {NameList.Of(supported)} do: take {oldest.LatestPatch}") with
        {
            Help = $"a running cluster goes there one minor at a time: {PhraseRow.Of(EtcdUpgrades.Steps(version.Value).Where(step => !oldest.LatestPatch.IsBelow(step)).Select(step => (Phrase)$"{step}"))}",
        };
    }
}
