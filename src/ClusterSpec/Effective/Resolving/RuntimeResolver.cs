using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Effective.Resolving;

internal static class RuntimeResolver
{
    // The registry that kubeadm of late patches takes its pause image from: https://kubernetes.io/blog/2023/03/10/image-registry-redirect/
    private const string PauseImage = "registry.k8s.io/pause";

    public static EffectiveRuntime Resolve(Runtime? written, EffectiveVersions versions)
    {
        var paths = ClusterPath.Root.Runtime;
        var release = versions.KubernetesRelease;
        var engine = Pick.Of(written?.Engine, paths.Engine, ReleaseDefaults.PrefersDocker(release) ? ContainerEngine.Docker : ContainerEngine.Containerd,
            Origin.Derived($"the usual engine for Kubernetes {versions.Kubernetes}"));
        var version = written?.Version is { } given
            ? new(given, paths.Version, Origin.Given)
            : new Resolved<string?>(EngineVersion(engine.Value, versions), paths.Version, Origin.Derived($"the release table for Kubernetes {versions.Kubernetes}"));
        return new EffectiveRuntime
        {
            Engine = engine,
            Version = version,
            Containerd = engine.Value == ContainerEngine.Containerd ? Read.Version(version.Value) : null,
            CgroupDriver = Pick.Of(written?.CgroupDriver, paths.CgroupDriver, CgroupDriver.Systemd),
            SandboxImage = Pick.Of(written?.SandboxImage, paths.SandboxImage, $"{PauseImage}:{release.PauseImageTag}", Origin.Derived($"the pause image of Kubernetes {versions.Kubernetes}")),
            DataDirectory = Pick.Of(written?.DataDir, paths.DataDir, DataDirectory(engine.Value), Origin.Derived("the engine's own")),
            Mirrors = [.. (written?.RegistryMirrors ?? ImmutableDictionary<string, IReadOnlyList<string>>.Empty).Select(pair => new RegistryMirror(pair.Key, paths.RegistryMirrors[pair.Key], [.. pair.Value]))],
            InsecureRegistries = [.. written?.InsecureRegistries ?? []],
            HttpProxy = Pick.OptionalText(written?.Proxy?.Http, paths.Proxy.Http),
            HttpsProxy = Pick.OptionalText(written?.Proxy?.Https, paths.Proxy.Https),
            NoProxy = [.. written?.Proxy?.NoProxy ?? []],
            LogMaxSize = Pick.Of(written?.Logs?.MaxSize, paths.Logs.MaxSize, "50M"),
            LogMaxFiles = Pick.Of(written?.Logs?.MaxFiles, paths.Logs.MaxFiles, 5),
        };
    }

    private static string? EngineVersion(ContainerEngine engine, EffectiveVersions versions) => engine switch
    {
        ContainerEngine.Docker => ReleaseDefaults.Docker(versions.KubernetesRelease, versions.KubesprayRelease) is { } docker ? DockerRelease.Write(docker) : null,
        ContainerEngine.Containerd => ReleaseDefaults.Containerd(versions.KubernetesRelease, versions.KubesprayRelease).ToString(),
        _ => null,
    };

    private static string DataDirectory(ContainerEngine engine) => engine switch
    {
        ContainerEngine.Docker => "/var/lib/docker",
        ContainerEngine.CriO => "/var/lib/containers/storage",
        _ => "/var/lib/containerd",
    };
}
