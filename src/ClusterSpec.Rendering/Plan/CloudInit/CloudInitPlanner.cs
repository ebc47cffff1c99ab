using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Ansible;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.CloudInit;

/// <summary>What a fresh host is told at its first boot, for images that cloud-init starts (NoCloud), and for Ubuntu's installer.</summary>
public sealed class CloudInitPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "cloud-init";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var files = HostFiles.Of(cluster);
        return cluster.Pools.Where(pool => !pool.Hosts.IsEmpty).SelectMany(pool => Files(cluster, pool, [.. files[pool.Name]]));
    }

    private IEnumerable<PlannedFile> Files(EffectiveCluster cluster, EffectivePool pool, ImmutableArray<PlannedFile> files)
    {
        var view = View(cluster, pool);
        ImmutableArray<string> hosts = [.. pool.Hosts.Select(host => host.Label)];
        yield return new PlannedFile { Path = $"{Target}/{pool.Name}/user-data", Template = "cloud-init/user-data", View = view, Embedded = files, Pool = pool.Name, Hosts = hosts };
        if (cluster.Os.UbuntuRelease is not { HasAutoinstall: false })
            yield return new PlannedFile { Path = $"{Target}/{pool.Name}/autoinstall.yaml", Template = "cloud-init/autoinstall.yaml", View = view, Embedded = files, Pool = pool.Name, Hosts = hosts };
        foreach (var host in pool.Hosts)
        {
            yield return new PlannedFile
            {
                Path = $"{Target}/{pool.Name}/meta-data/{host.Label}",
                Template = "cloud-init/meta-data",
                View = new View { { "cluster", cluster.Name }, { "host", host.Label } },
                Pool = pool.Name,
                Hosts = [host.Label],
            };
        }
    }

    private static View View(EffectiveCluster cluster, EffectivePool pool) => new()
    {
        { "pool", pool.Name },
        { "image", cluster.Os.ImageBase.Value },
        { "release", cluster.Os.Release.Value },
        { "user", cluster.Os.AdminUser.Value },
        { "passwordless", cluster.Os.PasswordlessSudo.Value },
        { "sudo", cluster.Os.PasswordlessSudo.Value ? "ALL=(ALL:ALL) NOPASSWD:ALL" : "ALL=(ALL:ALL) ALL" },
        { "keys", cluster.Os.AuthorizedKeys },
        { "timezone", cluster.Os.Timezone.Value },
        { "packages", AllPlan.Packages(cluster) },
        { "swap", cluster.Os.Swap.Value },
        { "httpProxy", cluster.Runtime.HttpProxy.Value },
        { "httpsProxy", cluster.Runtime.HttpsProxy.Value },
        { "loadsModules", pool.RunsKubelet || !cluster.Os.Modules.IsEmpty },
    };
}
