using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>CRI-O: its own settings, and mirrors in the file that all tools of its family read.</summary>
internal static class CriOPlan
{
    public static IEnumerable<EngineFile> Files(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        var isSystemd = runtime.CgroupDriver.Value == CgroupDriver.Systemd;
        var path = CriOReleases.DropInFolder.HoldsFor(cluster.Versions.Kubernetes.Value) ? "etc/crio/crio.conf.d/10-clusterspec.conf" : "etc/crio/crio.conf";
        yield return new(path, "runtime/crio.conf", new View
        {
            { "root", runtime.DataDirectory.Value },
            { "cgroupManager", runtime.CgroupDriver.Value.Text() },

            // conmon goes into the cgroup of its pod, or into a slice of systemd: https://github.com/cri-o/cri-o/blob/main/docs/crio.conf.5.md
            { "conmonCgroup", isSystemd ? "system.slice" : "pod" },
            { "sandboxImage", runtime.SandboxImage.Value },
        });
        var registries = RegistryServers.Of(runtime);
        if (!registries.IsEmpty)
            yield return new("etc/containers/registries.conf.d/10-clusterspec.conf", "runtime/registries.conf", new View { { "registries", registries.Select(View) } });
    }

    private static View View(RegistryServers registry) => new()
    {
        { "name", registry.Registry },
        { "isInsecure", registry.OriginSkipsVerification },
        { "mirrors", registry.Servers.Where(server => server.Url != registry.Origin && server.Url != $"http://{registry.Registry}").Select(Mirror) },
    };

    // A place instead of an address: without the /v2 of the API, and "insecure" for https that is not verified as for http.
    private static View Mirror(RegistryServer server) => new()
    {
        { "location", server.Url[(server.Url.IndexOf("://", StringComparison.Ordinal) + "://".Length)..].Replace("/v2/", "/", StringComparison.Ordinal) },
        { "isInsecure", server.SkipsVerification || server.Url.StartsWith("http://", StringComparison.Ordinal) },
    };
}
