using System.Net;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Os;

/// <summary>The lines of <c>/etc/hosts</c> that are the same on every host: who has which address, so that names work before any DNS does.</summary>
internal static class HostNames
{
    public static PlannedFile File(EffectiveCluster cluster) => new()
    {
        Path = "os/hosts",
        Template = "os/hosts",
        View = new View { { "name", cluster.Name }, { "lines", Endpoint(cluster).Concat(Hosts(cluster)) } },
        Hosts = [.. cluster.Hosts.Select(host => host.Label)],
    };

    // Without a virtual address, the name is the matter of whoever runs the balancer.
    private static IEnumerable<string> Endpoint(EffectiveCluster cluster) =>
        cluster.ControlPlane is { EndpointHost.Value: { } name, Vip.Value: { } vip } && !IPAddress.TryParse(name, out _) ? [$"{vip} {name}"] : [];

    private static IEnumerable<string> Hosts(EffectiveCluster cluster) => cluster.Hosts
        .Where(host => host.Name is not null)
        .SelectMany(host => new[] { host.Address, host.SecondaryAddress }.Where(address => address is not null).Select(address => $"{address} {host.Name}"));
}
