using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Etcd;

/// <summary>How heartbeat, election timeout and round trip hang together.</summary>
internal static class EtcdTiming
{
    /// <summary>Heartbeats that fit into an election timeout, at least; etcd refuses fewer: <see href="https://github.com/etcd-io/etcd/blob/main/server/embed/config.go"/>.</summary>
    public const int HeartbeatsInElection = EtcdLimits.HeartbeatsInElection;

    /// <summary>Round trips that fit into an election timeout, at least: <see href="https://etcd.io/docs/v3.5/tuning/#time-parameters"/>.</summary>
    public const int RoundTripsInElection = EtcdLimits.RoundTripsInElection;

    /// <summary>etcd refuses a longer one (maxElectionMs).</summary>
    public static readonly TimeSpan LongestElection = EtcdLimits.LongestElection;

    /// <summary>etcd's own default.</summary>
    public static readonly TimeSpan UsualHeartbeat = TimeSpan.FromMilliseconds(100);

    /// <summary>No election timeout is long enough for a longer heartbeat.</summary>
    public static readonly TimeSpan LongestHeartbeat = EtcdLimits.LongestHeartbeat;

    /// <summary>No election timeout is long enough for a longer round trip.</summary>
    public static readonly TimeSpan LongestRoundTrip = EtcdLimits.LongestRoundTrip;

    /// <summary>The shortest election timeout for a heartbeat and, where it was measured, for the round trip.</summary>
    public static TimeSpan ShortestElection(TimeSpan heartbeat, TimeSpan? roundTrip) => Longer(
        Shorter(heartbeat, LongestHeartbeat) * HeartbeatsInElection,
        Shorter(roundTrip ?? TimeSpan.Zero, LongestRoundTrip) * RoundTripsInElection);

    /// <summary>Whether etcd refuses the heartbeat whatever the election timeout, so that nothing finer need be said of it.</summary>
    public static bool IsRefused(TimeSpan heartbeat) => heartbeat <= TimeSpan.Zero || heartbeat > LongestHeartbeat;

    /// <summary>Whether etcd refuses the election timeout beside a heartbeat that it does not refuse.</summary>
    public static bool IsRefused(TimeSpan heartbeat, TimeSpan election) =>
        election > LongestElection || (!IsRefused(heartbeat) && election < heartbeat * HeartbeatsInElection);

    /// <summary>The heartbeat for a round trip: one of it, but no less than etcd's own default.</summary>
    public static TimeSpan HeartbeatFor(TimeSpan? roundTrip) => Shorter(Longer(roundTrip ?? TimeSpan.Zero, UsualHeartbeat), LongestRoundTrip);

    /// <summary>As it is written in the file.</summary>
    public static string Shown(TimeSpan time) => new Duration(time).ToString();

    /// <summary>The longer of two times.</summary>
    public static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
