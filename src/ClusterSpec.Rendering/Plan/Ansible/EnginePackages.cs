using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Plan.Runtime;

namespace ClusterSpec.Rendering.Plan.Ansible;

/// <summary>The packages of the engine in Docker's repository, which has containerd, too.</summary>
/// <param name="Unit">The unit that runs the engine.</param>
/// <param name="Names">Names of packages; the first is the engine's own.</param>
/// <param name="Pins">The same with their versions as apt takes them.</param>
internal sealed record EnginePackages(string Unit, ImmutableArray<string> Names, ImmutableArray<string> Pins)
{
    /// <summary>The packages; null where the release is not known or the engine comes from elsewhere.</summary>
    /// <remarks>Versions: https://docs.docker.com/engine/install/ubuntu/#install-using-the-repository. Docker's have an epoch of 5.</remarks>
    public static EnginePackages? Of(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        var unit = EngineService.Unit(runtime.Engine.Value);
        return (runtime.Engine.Value, runtime.Version.Value) switch
        {
            (ContainerEngine.Docker, { } version) => new(unit, ["docker-ce", "docker-ce-cli"], [$"docker-ce=5:{version}~*", $"docker-ce-cli=5:{version}~*"]),
            (ContainerEngine.Containerd, { } version) => new(unit, ["containerd.io"], [$"containerd.io={version}-*"]),
            _ => null,
        };
    }
}
