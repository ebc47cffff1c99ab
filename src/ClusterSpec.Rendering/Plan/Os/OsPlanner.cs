using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Os;

/// <summary>Kernel parameters and modules of each pool's hosts.</summary>
public sealed class OsPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "os";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        foreach (var pool in cluster.Pools)
        {
            var groups = SysctlPlan.Of(cluster, pool);
            if (groups.Length > 0)
                yield return File(pool, "etc/sysctl.d/99-clusterspec.conf", "os/sysctl.conf", new View { { "pool", pool.Name }, { "groups", groups.Select(View) } });
            var modules = ModulesPlan.Of(cluster, pool);
            if (modules.Length > 0)
                yield return File(pool, "etc/modules-load.d/clusterspec.conf", "os/modules.conf", new View { { "pool", pool.Name }, { "modules", modules.Select(View) } });
        }
    }

    private PlannedFile File(EffectivePool pool, string path, string template, View view) => new()
    {
        Path = $"{Target}/{pool.Name}/{path}",
        Template = template,
        View = view,
        Pool = pool.Name,
        Hosts = [.. pool.Hosts.Select(host => host.Label)],
    };

    private static View View(SysctlGroup group) => new()
    {
        { "why", group.Why },
        { "keys", group.Keys.Select(key => new View { { "name", key.Name }, { "value", key.Value } }) },
    };

    private static View View(KernelModule module) => new() { { "name", module.Name }, { "why", module.Why } };
}
