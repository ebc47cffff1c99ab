using System.Collections.Immutable;
using ClusterSpec.Effective;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>One server that is asked for images of a registry.</summary>
/// <param name="Url">Its address, without a last slash.</param>
/// <param name="SkipsVerification">Its certificate is not verified.</param>
/// <param name="IsApiRoot">The path of the address is the root of the API, to which nothing is added.</param>
internal sealed record RegistryServer(string Url, bool SkipsVerification, bool IsApiRoot);

/// <summary>The servers of one registry.</summary>
/// <param name="Registry">Its name in names of images.</param>
/// <param name="Origin">The address of the registry itself.</param>
/// <param name="OriginSkipsVerification">Its certificate is not verified.</param>
/// <param name="Servers">Who is asked, in this order, before the registry itself.</param>
internal sealed record RegistryServers(string Registry, string Origin, bool OriginSkipsVerification, ImmutableArray<RegistryServer> Servers)
{
    /// <summary>The registry that names of images without one mean.</summary>
    public const string DockerHub = "docker.io";

    // https://github.com/containerd/containerd/blob/main/docs/hosts.md#setup-default-mirror-for-all-registries
    private const string DockerHubServer = "https://registry-1.docker.io";

    /// <summary>Every registry that has mirrors or is not verified: mirrors in the file's order, then the others.</summary>
    public static ImmutableArray<RegistryServers> Of(EffectiveRuntime runtime)
    {
        var mirrored = runtime.Mirrors.Select(mirror => Build(runtime, mirror.Registry, mirror.Servers));
        var insecure = runtime.InsecureRegistries.Where(name => runtime.Mirrors.All(mirror => mirror.Registry != name)).Select(name => Build(runtime, name, []));
        return [.. mirrored, .. insecure];
    }

    private static RegistryServers Build(EffectiveRuntime runtime, string name, ImmutableArray<string> mirrors)
    {
        var origin = name == DockerHub ? DockerHubServer : $"https://{name}";
        var isInsecure = runtime.InsecureRegistries.Contains(name);

        // A registry that is not verified may speak http alone: that is asked last.
        ImmutableArray<RegistryServer> own = isInsecure ? [new(origin, true, false), new($"http://{name}", false, false)] : [];
        return new(name, origin, isInsecure, [.. mirrors.Select(url => Mirror(runtime, url.TrimEnd('/'))), .. own]);
    }

    private static RegistryServer Mirror(EffectiveRuntime runtime, string url) =>
        new(url, runtime.InsecureRegistries.Contains(HostOf(url)), HasApiRoot(url));

    // https://github.com/containerd/containerd/blob/main/docs/hosts.md#override_path-fields
    private static bool HasApiRoot(string url) => $"{url}/".Contains("/v2/", StringComparison.Ordinal);

    /// <summary>Name and port of an address.</summary>
    public static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = url.IndexOf('/', start);
        return end < 0 ? url[start..] : url[start..end];
    }
}
