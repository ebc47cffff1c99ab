using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>Address and port as HAProxy and Traefik read them.</summary>
internal static class ServerSocket
{
    /// <summary><c>10.0.0.1:443</c>, IPv6 in brackets.</summary>
    public static string Of(IpAddress address, int port) => address.IsIPv6 ? $"[{address}]:{port}" : $"{address}:{port}";
}
