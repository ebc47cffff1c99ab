using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>An address and a port as HAProxy reads them.</summary>
internal static class Socket
{
    public static string Of(IpAddress address, int port) => $"{Host(address)}:{port}";

    // Without brackets HAProxy takes what stands behind the last colon for a port.
    public static string Host(IpAddress address) => address.IsIPv6 ? $"[{address}]" : $"{address}";
}
