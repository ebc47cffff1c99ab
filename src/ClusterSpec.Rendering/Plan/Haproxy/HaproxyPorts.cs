namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>Ports that HAProxy has on the loopback of its host, for the host alone.</summary>
internal static class HaproxyPorts
{
    public const int Stats = 8404;

    /// <summary>Answers 200 while a server of the API is up; keepalived's check asks it.</summary>
    public const int ApiHealth = 8405;

    /// <summary>Answers 200 while a server behind the edge is up; keepalived's check asks it.</summary>
    public const int EdgeHealth = 8406;
}
