namespace ClusterSpec.Effective;

/// <summary>How etcd's times hang together, whoever sets them.</summary>
internal static class EtcdLimits
{
    /// <summary>Heartbeats that fit into an election timeout, at least; etcd refuses fewer: <see href="https://github.com/etcd-io/etcd/blob/main/server/embed/config.go"/>.</summary>
    public const int HeartbeatsInElection = 5;

    /// <summary>Round trips that fit into an election timeout, at least: <see href="https://etcd.io/docs/v3.5/tuning/#time-parameters"/>.</summary>
    public const int RoundTripsInElection = 10;

    /// <summary>etcd refuses a longer one (maxElectionMs).</summary>
    public static readonly TimeSpan LongestElection = TimeSpan.FromMilliseconds(50_000);

    /// <summary>No election timeout is long enough for a longer heartbeat.</summary>
    public static readonly TimeSpan LongestHeartbeat = LongestElection / HeartbeatsInElection;

    /// <summary>No election timeout is long enough for a longer round trip.</summary>
    public static readonly TimeSpan LongestRoundTrip = LongestElection / RoundTripsInElection;
}
