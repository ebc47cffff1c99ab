using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayDockerUnavailableRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-docker-unavailable",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "Kubespray cannot install this Docker on Ubuntu",
        What = "Kubespray's docker_version is a key into a table of its own, not a version: 19.03 installs one patch, and each tag another. Compares the Docker version with what the key of its line installs.",
        Why = "With the key, another patch than the file names would be installed. The inventory therefore says deploy_container_engine: false, and Kubespray expects an engine that is already there.",
        Fix = "Install the engine on every node before Kubespray runs, from Docker's own repository, or take the patch that Kubespray installs.",
        Sources = [new("Kubespray 2.13.0: Docker on Ubuntu", "https://github.com/kubernetes-sigs/kubespray/blob/v2.13.0/roles/container-engine/docker/vars/ubuntu-amd64.yml")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.Version];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Runtime.Engine.Value != ContainerEngine.Docker || cluster.Runtime.Version.Value is not { } version || cluster.Versions.KubesprayRelease is not { } tag)
            yield break;
        if (!cluster.Versions.KubernetesRelease.HasDockershim || tag.DockerKeyFor(version) is not null)
            yield break;
        var key = DockerReleases.Find(version)?.Line;
        var installed = key is not null && tag.DockerOf(key) is { } patch ? DockerRelease.Write(patch) : null;
        yield return Warning(Place(cluster), $"Kubespray {tag.Tag} cannot install Docker {ShownText.Of(version)} on Ubuntu, {(installed is null ? (Phrase)"it has no key for it" : $"its key {key} means {installed}")}: install the engine before, the inventory says deploy_container_engine: false") with
        {
            Help = installed is null ? null : (Phrase)$"write version: {installed} to let Kubespray install the engine",
            Related = [new(cluster.Versions.Kubespray.IsGiven ? cluster.Versions.Kubespray.Path : cluster.Versions.Kubernetes.Path, $"Kubespray is {tag.Tag}")],
        };
    }

    private static string Place(EffectiveCluster cluster) => cluster switch
    {
        { Runtime.Version: { IsGiven: true } version } => version.Path,
        { Runtime.Engine: { IsGiven: true } engine } => engine.Path,
        _ => cluster.Versions.Kubernetes.Path,
    };
}
