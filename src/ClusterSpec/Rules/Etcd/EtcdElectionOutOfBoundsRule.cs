using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdElectionOutOfBoundsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-election-out-of-bounds",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "etcd refuses the heartbeat interval or the election timeout",
        What = "Compares etcd.heartbeat and etcd.election. An election timeout of less than 5 heartbeats or of more than 50 seconds is an error, and so is a heartbeat interval of 0 or of more than 10 seconds, for which no election timeout is long enough.",
        Why = "etcd checks both when it starts, and stops with a message.",
        Fix = "Set the value that the message names; without either key the pair is 250ms and 5s.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("etcd: Config.Validate", "https://github.com/etcd-io/etcd/blob/main/server/embed/config.go"),
            new("etcd: time parameters", "https://etcd.io/docs/v3.5/tuning/#time-parameters"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Heartbeat, ClusterPath.Root.Etcd.Election, ClusterPath.Root.Etcd.Rtt];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var etcd = cluster.Etcd;
        var (heartbeat, election) = (etcd.Heartbeat, etcd.Election);
        var shortest = EtcdTiming.Shown(EtcdTiming.ShortestElection(heartbeat.Value, etcd.RoundTrip.Value));
        if (heartbeat.Value <= TimeSpan.Zero)
        {
            yield return Error(heartbeat.Path, $"the heartbeat interval is 0, and etcd wants more than that: {NewPair(etcd)}") with { Fix = NewFix(etcd) };
        }
        else if (heartbeat.Value > EtcdTiming.LongestHeartbeat)
        {
            yield return Error(heartbeat.Path, $"a heartbeat interval of {EtcdTiming.Shown(heartbeat.Value)} needs an election timeout beyond the {EtcdTiming.Shown(EtcdTiming.LongestElection)} that etcd accepts: {NewPair(etcd)}") with { Fix = NewFix(etcd) };
        }
        else if (election.Value > EtcdTiming.LongestElection)
        {
            yield return Error(election.Path, $"an election timeout of {EtcdTiming.Shown(election.Value)} is more than the {EtcdTiming.Shown(EtcdTiming.LongestElection)} that etcd accepts: set election between {shortest} and {EtcdTiming.Shown(EtcdTiming.LongestElection)}") with { Fix = FindingFix.Set(election.Path, EtcdTiming.Shown(EtcdTiming.LongestElection)).AsUnsafe() };
        }
        else if (EtcdTiming.IsRefused(heartbeat.Value, election.Value))
        {
            yield return TooShort(heartbeat, election, shortest);
        }
    }

    private Finding TooShort(Resolved<TimeSpan> heartbeat, Resolved<TimeSpan> election, string shortest)
    {
        // Where only the heartbeat is given, it is what the reader knows.
        var isHeartbeat = heartbeat.IsGiven && !election.IsGiven;
        return Error(isHeartbeat ? heartbeat.Path : election.Path, $"an election timeout of {EtcdTiming.Shown(election.Value)} holds fewer than {EtcdTiming.HeartbeatsInElection} heartbeats of {EtcdTiming.Shown(heartbeat.Value)}, which etcd refuses: set election to {shortest} or more") with
        {
            Fix = FindingFix.Set(election.Path, shortest).AsUnsafe(),
            Related = heartbeat.IsGiven && election.IsGiven ? [new(heartbeat.Path, "the heartbeat interval")] : [],
        };
    }

    private static Phrase NewPair(EffectiveEtcd etcd)
    {
        var heartbeat = EtcdTiming.HeartbeatFor(etcd.RoundTrip.Value);
        var election = EtcdTiming.ShortestElection(heartbeat, etcd.RoundTrip.Value);
        var isElectionFine = etcd.Election.Value >= election && etcd.Election.Value <= EtcdTiming.LongestElection;
        return isElectionFine
            ? (Phrase)$"set heartbeat to {EtcdTiming.Shown(heartbeat)}"
            : $"set heartbeat to {EtcdTiming.Shown(heartbeat)} and election to {EtcdTiming.Shown(election)} or more";
    }

    private static FindingFix NewFix(EffectiveEtcd etcd)
    {
        var heartbeat = EtcdTiming.HeartbeatFor(etcd.RoundTrip.Value);
        var election = EtcdTiming.ShortestElection(heartbeat, etcd.RoundTrip.Value);
        var fix = FindingFix.Set(etcd.Heartbeat.Path, EtcdTiming.Shown(heartbeat)).AsUnsafe();
        return etcd.Election.Value >= election && etcd.Election.Value <= EtcdTiming.LongestElection ? fix : fix.With(FindingFix.Set(etcd.Election.Path, EtcdTiming.Shown(election)));
    }
}
