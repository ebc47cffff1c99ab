using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class DockerWithoutDockershimRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "docker-without-dockershim",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "Docker is the engine of a Kubernetes that has no dockershim",
        What = "Docker as container engine from Kubernetes 1.24 on is an error.",
        Why = "The kubelet speaks the container runtime interface and nothing else since 1.24; Docker does not speak it. A kubelet that finds no runtime does not start.",
        Fix = "Take containerd, which Docker itself runs its containers with: images and registries stay the same.",
        Versions = "Kubernetes 1.24 and later",
        Sources = [new("Kubernetes: dockershim removal FAQ", "https://kubernetes.io/blog/2022/02/17/dockershim-faq/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Runtime.Engine];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var release = cluster.Versions.KubernetesRelease;
        if (cluster.Runtime.Engine.Value != ContainerEngine.Docker || !cluster.Versions.IsKubernetesMinorKnown || release.HasDockershim)
            yield break;
        var containerd = ReleaseDefaults.Containerd(release, cluster.Versions.KubesprayRelease);
        yield return Error(cluster.Runtime.Engine.Path, $"the engine is Docker, which Kubernetes {release.Minor.ToMinorText()} cannot talk to since dockershim went with 1.24: take containerd {containerd}") with
        {
            Related = [ReleaseText.Kubernetes(cluster)],
        };
    }
}
