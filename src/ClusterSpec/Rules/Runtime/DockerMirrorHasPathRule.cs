using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Runtime;

internal sealed class DockerMirrorHasPathRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "docker-mirror-has-path",
        Section = "Runtime",
        Severity = Severity.Error,
        Title = "Docker is given a mirror with a path",
        What = "Looks for a path in the mirrors of docker.io where Docker is the engine.",
        Why = "dockerd takes a server alone and does not start: invalid mirror, path not allowed.",
        Fix = "Take a server that mirrors Docker Hub at its root, or containerd as the engine, which takes paths.",
        Sources =
        [
            new("Docker: registry-mirrors", "https://docs.docker.com/docker-hub/image-library/mirror/"),
            new("Docker: validation of mirrors", "https://github.com/moby/moby/blob/v20.10.24/registry/config.go"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.RegistryMirrors, ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) => cluster.Runtime.Engine.Value != ContainerEngine.Docker
        ? []
        : cluster.Runtime.Mirrors.Where(mirror => mirror.Registry == "docker.io").SelectMany(mirror => mirror.Servers
            .Where(url => url.TrimEnd('/').Count(unit => unit == '/') > 2 && !url.Contains('@', StringComparison.Ordinal))
            .Select(url => Error(mirror.Path, $"dockerd does not start with a mirror that has a path, as {ShownText.Of(url)} has: take a server that mirrors Docker Hub at its root")));
}
