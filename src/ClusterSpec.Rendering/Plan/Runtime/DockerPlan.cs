using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>Docker: <c>daemon.json</c>.</summary>
internal static class DockerPlan
{
    public static IEnumerable<EngineFile> Files(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        yield return new("etc/docker/daemon.json", "runtime/daemon.json", new View
        {
            { "cgroupDriver", runtime.CgroupDriver.Value.Text() },
            { "dataRoot", runtime.DataDirectory.Value },
            { "maxSize", LogSize(runtime.LogMaxSize.Value) },
            { "maxFile", runtime.LogMaxFiles.ToString() },
            { "mirrors", DockerHubMirrors(runtime) },
            { "insecureRegistries", runtime.InsecureRegistries },
        });
    }

    /// <summary>The mirrors that Docker knows how to use: those of Docker Hub.</summary>
    public static IEnumerable<string> DockerHubMirrors(EffectiveRuntime runtime) =>
        runtime.Mirrors.Where(mirror => mirror.Registry == RegistryServers.DockerHub).SelectMany(mirror => mirror.Servers);

    /// <summary>A size as Docker reads it: 50 million bytes are <c>50m</c>, a number alone is bytes.</summary>
    /// <remarks>https://docs.docker.com/engine/logging/drivers/json-file/#options</remarks>
    public static string LogSize(string written)
    {
        if (written[^1] is 'k' or 'M' or 'G')
            return written.ToLowerInvariant();
        return Quantity.TryParse(written, out var size) ? size.ToBytes().ToString(CultureInfo.InvariantCulture) : written;
    }
}
