using System.Collections.Immutable;
using ClusterSpec.Effective;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>A port that Traefik takes requests on.</summary>
/// <param name="Name">Name of the entry point.</param>
/// <param name="Outside">Port that clients know, at the edge.</param>
/// <param name="Port">Port of Traefik, on the host's own network.</param>
internal sealed record EntryPoint(string Name, int Outside, int Port);

/// <summary>Ports of Traefik that nothing else on its hosts has, chosen the same way for Traefik and for HAProxy before it.</summary>
/// <param name="EntryPoints">One for each port of the edge, in its order.</param>
/// <param name="Admin">Port of <c>/ping</c>.</param>
/// <param name="Metrics">Port of the metrics, which Traefik's Helm chart opens in any case.</param>
internal sealed record TraefikPorts(ImmutableArray<EntryPoint> EntryPoints, int Admin, int Metrics)
{
    // Traefik runs without rights of its own and cannot take a port below 1024: 80 and 443 become what people know, 8080 and 8443.
    private const int Shift = 8000;

    private const int FirstAdmin = 9000;
    private const int FirstUnprivileged = 1024;
    private const int LastPort = 65535;

    private static readonly ImmutableArray<int> UsualOutside = [80, 443];

    // On all addresses of nodes, beside what HostPorts knows: https://docs.tigera.io/calico/latest/reference/felix/configuration (9091, 9093, 9098, 9099),
    // https://github.com/prometheus/node_exporter (9100), HAProxy's own on loopback (8404 to 8406).
    private static readonly ImmutableArray<int> AlsoTaken = [8404, 8405, 8406, 9091, 9093, 9098, 9099, 9100];

    public static TraefikPorts Of(EffectiveCluster cluster)
    {
        var outside = cluster.Exposure.EdgePorts.IsEmpty ? UsualOutside : cluster.Exposure.EdgePorts;
        var pools = cluster.Exposure.EdgeHosts.Select(host => host.Pool).Distinct().ToImmutableArray();
        HashSet<int> taken = [.. AlsoTaken, .. outside];
        if (cluster.ControlPlane.LoadBalancerHosts.Any(host => pools.Contains(host.Pool)))
            taken.Add(cluster.ControlPlane.Port.Value);

        int Choose(int wanted)
        {
            for (var port = wanted; ; port = port == LastPort ? FirstUnprivileged : port + 1)
            {
                if (cluster.Exposure.NodePorts.Value is not { } nodePorts || port < nodePorts.First || port > nodePorts.Last)
                {
                    if (!pools.Any(pool => HostPorts.OwnerOf(cluster, pool, port) is not null) && taken.Add(port))
                        return port;
                }
            }
        }

        var entryPoints = outside.Select(port => new EntryPoint(Name(port), port, Choose(port + Shift > LastPort ? FirstAdmin : port + Shift))).ToImmutableArray();
        return new(entryPoints, Choose(FirstAdmin), Choose(FirstAdmin));
    }

    // The names that Traefik's Helm chart has for them.
    private static string Name(int port) => port switch { 80 => "web", 443 => "websecure", _ => $"port-{port}" };
}
