using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Keepalived;

/// <summary>keepalived on every host that holds a virtual address in turn, and the check that it asks.</summary>
public sealed class KeepalivedPlanner : TargetPlanner
{
    private const string Folder = "etc/keepalived";

    /// <inheritdoc/>
    public override string Target => "keepalived";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var routers = VirtualRouter.Of(cluster).ToList();
        foreach (var host in routers.SelectMany(router => router.Hosts).Distinct())
        {
            var here = routers.Where(router => router.Hosts.Contains(host)).ToList();
            yield return File(host, "keepalived.conf", new View { { "host", host.Label }, { "routers", here.Select(router => router.View(host)) } });
            if (here.Exists(router => router.HealthPort is not null))
                yield return File(host, "check-haproxy.sh", []);
        }
    }

    private PlannedFile File(EffectiveHost host, string name, View view) => new()
    {
        Path = $"{Target}/{host.Label}/{Folder}/{name}",
        Template = $"{Target}/{name}",
        View = view,
        Pool = host.Pool.Name,
        Hosts = [host.Label],
    };
}
