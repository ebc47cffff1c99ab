using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>Ports that Traefik has on the hosts of the edge, behind HAProxy there.</summary>
internal sealed class EdgeTraefik
{
    // 80 and 443 become what people know: 8080 and 8443.
    private const int LowPorts = 1000;
    private const int ForLow = 8000;
    private const int ForHigh = 10000;

    // Port of the chart's entry point `traefik`: https://github.com/traefik/traefik-helm-chart/blob/v27.0.2/traefik/values.yaml
    private const int UsualPing = 9000;

    private readonly ImmutableArray<(int Edge, int Host)> ports;

    private EdgeTraefik(ImmutableArray<(int Edge, int Host)> ports, int pingPort)
    {
        this.ports = ports;
        PingPort = pingPort;
    }

    /// <summary>Every port of the edge with Traefik's port behind it.</summary>
    public ImmutableArray<(int Edge, int Host)> Ports => ports;

    /// <summary>Port on which Traefik says that it takes requests.</summary>
    public int PingPort { get; }

    /// <summary>Whether the file asks for Traefik and for an edge whose hosts it runs on.</summary>
    public static bool IsPlanned(EffectiveCluster cluster) => cluster.Exposure is
    {
        IngressController.Value: IngressController.Traefik, TraefikVersion.Value: not null, EdgeHosts.IsEmpty: false,
    };

    /// <summary>The ports, each free on every host of the edge; null without Traefik or without an edge.</summary>
    public static EdgeTraefik? Of(EffectiveCluster cluster)
    {
        if (!IsPlanned(cluster))
            return null;
        var taken = new HashSet<int>(cluster.Exposure.EdgePorts);
        if (cluster.Exposure.EdgeHosts.Any(cluster.ControlPlane.LoadBalancerHosts.Contains))
            taken.Add(cluster.ControlPlane.Port.Value);
        var ports = cluster.Exposure.EdgePorts.Select(port => (port, Free(cluster, taken, port < LowPorts ? port + ForLow : port + ForHigh))).ToImmutableArray();
        return new(ports, Free(cluster, taken, UsualPing));
    }

    /// <summary>Traefik's port behind a port of the edge.</summary>
    public int HostPort(int edgePort) => ports.First(port => port.Edge == edgePort).Host;

    private static int Free(EffectiveCluster cluster, HashSet<int> taken, int wanted)
    {
        var port = wanted > ushort.MaxValue ? ForLow : wanted;
        while (taken.Contains(port) || IsNodePort(cluster, port) || cluster.Exposure.EdgeHosts.Any(host => HostPorts.OwnerOf(cluster, host.Pool, port) is not null))
            port = port == ushort.MaxValue ? LowPorts : port + 1;
        taken.Add(port);
        return port;
    }

    private static bool IsNodePort(EffectiveCluster cluster, int port) => cluster.Exposure.NodePorts.Value is { } range && port >= range.First && port <= range.Last;
}
