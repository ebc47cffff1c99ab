using System.Collections.Immutable;
using ClusterSpec.Model;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>Servers that are asked before a registry itself.</summary>
/// <param name="Registry">Name of the registry as it stands in names of images, <c>docker.io</c>.</param>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Servers">Addresses in the order in which they are asked.</param>
public sealed record RegistryMirror(string Registry, string Path, ImmutableArray<string> Servers);

/// <summary>The container engine of the Kubernetes hosts.</summary>
public sealed record EffectiveRuntime
{
    /// <summary>Container engine.</summary>
    public required Resolved<ContainerEngine> Engine { get; init; }

    /// <summary>Release of the engine, as it is written: <c>19.03.8</c>. Null where neither the file nor the tables say.</summary>
    public required Resolved<string?> Version { get; init; }

    /// <summary>Release of containerd; null where the engine is another or the release cannot be read.</summary>
    public required SemVersion? Containerd { get; init; }

    /// <summary>cgroup driver of engine and kubelet.</summary>
    public required Resolved<CgroupDriver> CgroupDriver { get; init; }

    /// <summary>Image of the container that holds a pod together, with its tag.</summary>
    public required Resolved<string> SandboxImage { get; init; }

    /// <summary>Where images and containers lie.</summary>
    public required Resolved<string> DataDirectory { get; init; }

    /// <summary>Mirrors in the file's order.</summary>
    public required ImmutableArray<RegistryMirror> Mirrors { get; init; }

    /// <summary>Registries, as <c>name</c> or <c>name:port</c>, whose certificate is not verified.</summary>
    public required ImmutableArray<string> InsecureRegistries { get; init; }

    /// <summary>Proxy for http addresses; null when not given.</summary>
    public required Resolved<string?> HttpProxy { get; init; }

    /// <summary>Proxy for https addresses; null when not given.</summary>
    public required Resolved<string?> HttpsProxy { get; init; }

    /// <summary>What the file names as reached without the proxy, beside the cluster's own addresses.</summary>
    public required ImmutableArray<string> NoProxy { get; init; }

    /// <summary>Size of a container's log file, as it is written: <c>50M</c>.</summary>
    public required Resolved<string> LogMaxSize { get; init; }

    /// <summary>Log files that are kept for a container.</summary>
    public required Resolved<int> LogMaxFiles { get; init; }

    /// <summary>Whether anything is reached through a proxy.</summary>
    public bool HasProxy => HttpProxy.Value is not null || HttpsProxy.Value is not null;
}
