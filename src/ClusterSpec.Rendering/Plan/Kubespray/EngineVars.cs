using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Runtime;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>The container engine.</summary>
internal static class EngineVars
{
    public static VariableSection Section(EffectiveCluster cluster, KubesprayRelease tag) => cluster.Runtime.Engine.Value switch
    {
        ContainerEngine.Docker => Docker(cluster, tag),
        ContainerEngine.CriO => new("Container engine.", [Variable.Of("container_manager", "crio")]),
        _ => new("Container engine.", Containerd(cluster, tag)),
    };

    /// <summary>Whether Kubespray installs Docker, and so may set its DNS.</summary>
    public static bool IsDockerDeployed(EffectiveCluster cluster, KubesprayRelease tag) =>
        cluster.Runtime.Engine.Value == ContainerEngine.Docker && KeyOf(cluster, tag) is not null;

    private static VariableSection Docker(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var engine = Variable.Of("container_manager", "docker");
        return KeyOf(cluster, tag) is { } key
            ? new("Container engine. The version of Docker is a key of the tag's own table.", [engine, Variable.Of("docker_version", key), .. DockerSettings(cluster.Runtime)])
            : new(
                $"Container engine. Kubespray {tag.Tag} has no Docker {cluster.Runtime.Version} for Ubuntu{Instead(cluster, tag)}: install it on every host before the play, with the cgroup driver {cluster.Runtime.CgroupDriver.Value.Text()}.",
                [engine, Variable.Of("deploy_container_engine", false)]);
    }

    /// <summary>The image of a pod's sandbox where the spec gives one.</summary>
    public static IEnumerable<View> Sandbox(EffectiveCluster cluster)
    {
        if (!cluster.Runtime.SandboxImage.IsGiven)
            yield break;
        var image = cluster.Runtime.SandboxImage.Value;
        var colon = image.LastIndexOf(':');
        yield return Variable.Of("pod_infra_image_repo", image[..colon]);
        yield return Variable.Of("pod_infra_image_tag", image[(colon + 1)..]);
    }

    /// <summary>The proxy and what is reached without it.</summary>
    public static IEnumerable<View> Proxy(EffectiveCluster cluster)
    {
        if (!cluster.Runtime.HasProxy)
            yield break;
        if (cluster.Runtime.HttpProxy.Value is { } http)
            yield return Variable.Of("http_proxy", http);
        if (cluster.Runtime.HttpsProxy.Value is { } https)
            yield return Variable.Of("https_proxy", https);
        yield return Variable.Of("additional_no_proxy", string.Join(',', ProxyPlan.NoProxy(cluster)));
    }

    private static IEnumerable<View> DockerSettings(EffectiveRuntime runtime)
    {
        yield return Variable.Of("docker_log_opts", $"--log-opt max-size={DockerPlan.LogSize(runtime.LogMaxSize.Value)} --log-opt max-file={runtime.LogMaxFiles}");
        if (runtime.DataDirectory.IsGiven)
            yield return Variable.Of("docker_daemon_graph", runtime.DataDirectory.Value);
        if (DockerPlan.DockerHubMirrors(runtime).ToList() is { Count: > 0 } mirrors)
            yield return Variable.List("docker_registry_mirrors", mirrors);
        if (!runtime.InsecureRegistries.IsEmpty)
            yield return Variable.List("docker_insecure_registries", runtime.InsecureRegistries);
    }

    private static string Instead(EffectiveCluster cluster, KubesprayRelease tag) =>
        LineOf(cluster) is { } line && tag.DockerOf(line) is { } version ? $" (its key {line} is {DockerRelease.Write(version)})" : "";

    private static string? KeyOf(EffectiveCluster cluster, KubesprayRelease tag) =>
        cluster.Runtime.Version.Value is { } version ? tag.DockerKeyFor(version) : null;

    // 19.03 of 19.03.8.
    private static string? LineOf(EffectiveCluster cluster) =>
        cluster.Runtime.Version.Value is { } version && version.LastIndexOf('.') is > 0 and var end ? version[..end] : null;

    private static IEnumerable<View> Containerd(EffectiveCluster cluster, KubesprayRelease tag)
    {
        yield return Variable.Of("container_manager", "containerd");
        if (cluster.Runtime.Version is { Value: { } version } && (cluster.Runtime.Version.IsGiven || version == tag.Containerd?.ToString()))
            yield return Variable.Of("containerd_version", version);
        if (tag.Reads("containerd_use_systemd_cgroup"))
            yield return Variable.Of("containerd_use_systemd_cgroup", cluster.Runtime.CgroupDriver.Value == CgroupDriver.Systemd);
        if (cluster.Runtime.DataDirectory.IsGiven && tag.Reads("containerd_storage_dir"))
            yield return Variable.Of("containerd_storage_dir", cluster.Runtime.DataDirectory.Value);
        var registries = RegistryServers.Of(cluster.Runtime);
        if (!registries.IsEmpty && tag.Reads("containerd_registries_mirrors"))
            yield return Variable.Mirrors("containerd_registries_mirrors", registries);
    }
}
