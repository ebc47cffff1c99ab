using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>containerd: <c>config.toml</c> in the version that the release reads, and <c>hosts.toml</c> for each registry.</summary>
internal static class ContainerdPlan
{
    private const string HostsFolder = "etc/containerd/certs.d";

    public static IEnumerable<EngineFile> Files(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        var version = runtime.Containerd ?? ContainerdReleases.All[^1].Minor;
        var registries = RegistryServers.Of(runtime);
        var hasFolder = ContainerdReleases.HostsFolder.HoldsFor(version);
        var config = ContainerdReleases.ConfigVersionOf(version);
        yield return new("etc/containerd/config.toml", $"runtime/containerd-v{config}.toml", new View
        {
            { "version", runtime.Version.Value },
            { "root", runtime.DataDirectory.Value },
            { "sandboxImage", runtime.SandboxImage.Value },
            { "systemdCgroup", runtime.CgroupDriver.Value == CgroupDriver.Systemd },
            { "hostsFolder", hasFolder ? $"/{HostsFolder}" : null },
            { "registries", hasFolder ? [] : registries.Select(InConfig) },
            { "insecureHosts", hasFolder ? [] : InsecureHosts(registries) },
        });
        if (!hasFolder)
            yield break;
        foreach (var registry in registries)
            yield return new($"{HostsFolder}/{FolderOf(registry.Registry)}/hosts.toml", "runtime/hosts.toml", HostsView(registry));
    }

    // A colon is not for names of folders: https://github.com/containerd/containerd/blob/main/docs/hosts.md#registry-host-namespace
    private static string FolderOf(string registry) => registry.Contains(':', StringComparison.Ordinal) ? registry.Replace(':', '_') + "_" : registry;

    private static View HostsView(RegistryServers registry) => new()
    {
        { "registry", registry.Registry },
        { "server", registry.Origin },
        { "skipsVerification", registry.OriginSkipsVerification },
        { "hosts", registry.Servers.Select(server => new View { { "url", server.Url }, { "skipsVerification", server.SkipsVerification }, { "isApiRoot", server.IsApiRoot } }) },
    };

    private static View InConfig(RegistryServers registry) => new()
    {
        { "registry", registry.Registry },
        { "endpoints", registry.Servers.Select(server => server.Url).Append(registry.Origin).Distinct() },
    };

    // Once each: TOML refuses a table that stands there twice.
    private static IEnumerable<string> InsecureHosts(IEnumerable<RegistryServers> registries) =>
        registries.SelectMany(registry => registry.Servers).Where(server => server.SkipsVerification).Select(server => RegistryServers.HostOf(server.Url)).Distinct();
}
