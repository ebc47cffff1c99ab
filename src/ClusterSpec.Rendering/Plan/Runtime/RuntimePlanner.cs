using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>The container engine of each pool whose hosts run a kubelet: its configuration, its proxy, and where <c>crictl</c> finds it.</summary>
public sealed class RuntimePlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "runtime";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.Pools.Where(pool => pool.RunsKubelet).SelectMany(pool => Files(cluster).Select(file => new PlannedFile
        {
            Path = $"{Target}/{pool.Name}/{file.Path}",
            Template = file.Template,
            View = file.View,
            Pool = pool.Name,
            Hosts = [.. pool.Hosts.Select(host => host.Label)],
        }));
    }

    private static IEnumerable<EngineFile> Files(EffectiveCluster cluster) =>
    [
        .. cluster.Runtime.Engine.Value switch
        {
            ContainerEngine.Docker => DockerPlan.Files(cluster),
            ContainerEngine.CriO => CriOPlan.Files(cluster),
            _ => ContainerdPlan.Files(cluster),
        },
        new EngineFile("etc/crictl.yaml", "runtime/crictl.yaml", new View { { "socket", EngineService.SocketUrl(cluster) } }),
        .. ProxyPlan.Files(cluster),
    ];
}

/// <summary>A file that every host with the engine gets.</summary>
/// <param name="Path">Path on the host, without the first slash.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="View">What it prints.</param>
internal sealed record EngineFile(string Path, string Template, View View);
