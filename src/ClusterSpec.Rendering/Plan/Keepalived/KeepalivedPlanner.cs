using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Haproxy;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Keepalived;

/// <summary>keepalived, which moves the virtual addresses of the API and of the edge: one file for each host that carries one, and the script
/// that asks HAProxy.</summary>
public sealed class KeepalivedPlanner : TargetPlanner
{
    private const string Script = "/etc/keepalived/haproxy-alive.sh";

    /// <inheritdoc/>
    public override string Target => "keepalived";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ImmutableArray<VirtualRouter> routers = [.. VirtualRouter.Of(cluster)];
        foreach (var host in routers.SelectMany(router => router.Hosts).Distinct())
        {
            ImmutableArray<VirtualRouter> own = [.. routers.Where(router => router.Hosts.Contains(host))];
            yield return File(host, "/etc/keepalived/keepalived.conf", "keepalived/keepalived.conf", new View
            {
                { "host", host.Label },
                { "script", Script },
                { "routers", own.Select(router => View(router, host)) },
            });
            if (own.Any(router => router.HealthPort is not null))
                yield return File(host, Script, "keepalived/haproxy-alive.sh", new View { { "script", Script }, { "path", HealthPorts.Path } });
        }
    }

    private PlannedFile File(EffectiveHost host, string path, string template, View view) => new()
    {
        Path = $"{Target}/{host.Label}{path}",
        Template = template,
        View = view,
        Pool = host.Pool.Name,
        Hosts = [host.Label],
    };

    private static View View(VirtualRouter router, EffectiveHost host)
    {
        // Alone there is nobody to write to.
        var peers = router.Peers(host).ToImmutableArray();
        return new View
        {
            { "name", router.Name },
            { "purpose", router.Purpose },
            { "interface", router.Interface },
            { "id", router.Id },
            { "address", $"{router.Address}/{(router.Address.IsIPv6 ? 128 : 32)}" },
            { "priority", router.Priority(host) },
            { "weight", router.Weight },
            { "healthPort", router.HealthPort is { } port ? $"{port}" : null },
            { "source", peers.IsEmpty ? null : router.Source(host)?.ToString() },
            { "peers", peers.Select(peer => $"{peer}") },
        };
    }
}
