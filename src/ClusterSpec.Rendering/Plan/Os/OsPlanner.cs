using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Os;

/// <summary>The base line of each pool's hosts: kernel parameters, modules, limits and time servers; and the names of all hosts.</summary>
public sealed class OsPlanner : TargetPlanner
{
    // What a program may open before it asks for more, and the kernel's own limit: https://docs.kernel.org/admin-guide/sysctl/fs.html#nr-open
    private const int SoftFiles = 65536;
    private const int HardFiles = 1048576;

    /// <inheritdoc/>
    public override string Target => "os";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        yield return HostNames.File(cluster);
        foreach (var pool in cluster.Pools)
        {
            var groups = SysctlPlan.Of(cluster, pool);
            if (groups.Length > 0)
                yield return File(pool, "etc/sysctl.d/99-clusterspec.conf", "os/sysctl.conf", new View { { "pool", pool.Name }, { "groups", groups.Select(View) } });
            var modules = ModulesPlan.Of(cluster, pool);
            if (modules.Length > 0)
                yield return File(pool, "etc/modules-load.d/clusterspec.conf", "os/modules.conf", new View { { "pool", pool.Name }, { "modules", modules.Select(View) } });
            yield return File(pool, "etc/security/limits.d/90-clusterspec.conf", "os/limits.conf", new View { { "softFiles", SoftFiles }, { "hardFiles", HardFiles } });
            if (!cluster.Os.NtpServers.IsEmpty)
                yield return File(pool, "etc/chrony/chrony.conf", "os/chrony.conf", new View { { "servers", cluster.Os.NtpServers } });
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
