using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>What the engine is called by others.</summary>
internal static class EngineService
{
    private const string UnixScheme = "unix://";

    /// <summary>The unit of systemd, without <c>.service</c>.</summary>
    public static string Unit(ContainerEngine engine) => engine switch
    {
        ContainerEngine.Docker => "docker",
        ContainerEngine.CriO => "crio",
        _ => "containerd",
    };

    /// <summary>The socket on which the kubelet finds the engine, or what stands before it, as a URL.</summary>
    public static string SocketUrl(EffectiveCluster cluster)
    {
        var release = cluster.Versions.KubernetesRelease;
        var socket = cluster.Runtime.Engine.Value switch
        {
            ContainerEngine.Docker => release.DockerSocket,
            ContainerEngine.CriO => release.CriOSocket,
            _ => release.ContainerdSocket,
        };
        return socket.StartsWith(UnixScheme, StringComparison.Ordinal) ? socket : UnixScheme + socket;
    }
}
