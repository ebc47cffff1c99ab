using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Runtime;

internal sealed class DockerMirrorOfOtherRegistryRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "docker-mirror-of-other-registry",
        Section = "Runtime",
        Severity = Severity.Warning,
        Title = "Docker is given mirrors that it does not use",
        What = "Looks for mirrors of other registries than docker.io where Docker is the engine.",
        Why = "Docker's registry-mirrors are for Docker Hub. Images of other registries are pulled from there, past the mirror; where the hosts have no way out, pods do not start.",
        Fix = "Mirror docker.io alone, or take containerd as the engine.",
        Sources =
        [
            new("Docker: registry-mirrors", "https://docs.docker.com/docker-hub/image-library/mirror/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.RegistryMirrors, ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) => cluster.Runtime.Engine.Value != ContainerEngine.Docker
        ? []
        : cluster.Runtime.Mirrors.Where(mirror => mirror.Registry != "docker.io")
            .Select(mirror => Warning(mirror.Path, $"Docker has mirrors for docker.io alone and goes to {ShownText.Of(mirror.Registry)} itself: leave them out, or take containerd"));
}
