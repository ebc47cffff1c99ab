using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdTimingOffRoundTripRule : ClusterRule
{
    // Kubespray's value, which rides out a slow disk, is never too long: https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/etcd_defaults/defaults/main.yml
    private static readonly TimeSpan NeverTooLong = TimeSpan.FromMilliseconds(250);

    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-timing-off-round-trip",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "the heartbeat interval or the election timeout does not fit the round trip between members",
        What = "Where etcd.rtt is given: a heartbeat interval of less than half a round trip or of more than one and a half is a warning, and so is an election timeout of less than 10 round trips, and a round trip of more than 5 seconds, for which no election timeout is long enough. A heartbeat interval of up to 250ms, the default, is never too long: on a local network the disks count, not the round trip. Values that are not given follow the round trip by themselves.",
        Why = "With an election timeout that is too short, members elect a new leader whenever the network is slow for a moment, and the API stops each time. A heartbeat that is too frequent costs CPU, one that is too rare finds the loss of the leader late.",
        Fix = "Measure the round trip with ping between the members that are farthest apart, and set the values that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("etcd: time parameters", "https://etcd.io/docs/v3.5/tuning/#time-parameters")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Heartbeat, ClusterPath.Root.Etcd.Election, ClusterPath.Root.Etcd.Rtt];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var etcd = cluster.Etcd;
        if (etcd.RoundTrip.Value is not { } roundTrip)
            return [];
        if (roundTrip > EtcdTiming.LongestRoundTrip)
            return [Warning(etcd.RoundTrip.Path, $"a round trip of {EtcdTiming.Shown(roundTrip)} is longer than the {EtcdTiming.Shown(EtcdTiming.LongestRoundTrip)} that etcd can bridge: measure it again, or put the members nearer together")];
        return Compare(etcd, roundTrip);
    }

    private IEnumerable<Finding> Compare(EffectiveEtcd etcd, TimeSpan roundTrip)
    {
        ImmutableArray<RelatedPath> measured = [new(etcd.RoundTrip.Path, "the round trip, as measured")];
        var (heartbeat, election) = (etcd.Heartbeat, etcd.Election);
        if (EtcdTiming.IsRefused(heartbeat.Value))
            yield break;
        if (heartbeat.Value < roundTrip / 2)
            yield return Warning(heartbeat.Path, $"a heartbeat interval of {EtcdTiming.Shown(heartbeat.Value)} is less than half a round trip of {EtcdTiming.Shown(roundTrip)}: set heartbeat to {EtcdTiming.Shown(roundTrip)}") with { Label = Label(heartbeat), Related = measured, Fix = FindingFix.Set(heartbeat.Path, EtcdTiming.Shown(roundTrip)).AsUnsafe() };
        else if (heartbeat.Value > EtcdTiming.Longer(roundTrip * 3 / 2, NeverTooLong))
            yield return Warning(heartbeat.Path, $"a heartbeat interval of {EtcdTiming.Shown(heartbeat.Value)} is more than one and a half round trips of {EtcdTiming.Shown(roundTrip)}: set heartbeat to {EtcdTiming.Shown(EtcdTiming.HeartbeatFor(roundTrip))}") with { Label = Label(heartbeat), Related = measured, Fix = FindingFix.Set(heartbeat.Path, EtcdTiming.Shown(EtcdTiming.HeartbeatFor(roundTrip))).AsUnsafe() };
        if (!EtcdTiming.IsRefused(heartbeat.Value, election.Value) && election.Value < roundTrip * EtcdTiming.RoundTripsInElection)
            yield return Warning(election.Path, $"an election timeout of {EtcdTiming.Shown(election.Value)} is less than {EtcdTiming.RoundTripsInElection} round trips of {EtcdTiming.Shown(roundTrip)}: set election to {EtcdTiming.Shown(EtcdTiming.ShortestElection(heartbeat.Value, roundTrip))} or more") with { Label = Label(election), Related = measured, Fix = FindingFix.Set(election.Path, EtcdTiming.Shown(EtcdTiming.ShortestElection(heartbeat.Value, roundTrip))).AsUnsafe() };
    }

    private static Phrase? Label(Resolved<TimeSpan> time) => DefaultLabel.Of(time, EtcdTiming.Shown(time.Value));
}
