using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class CgroupVersionRefusedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cgroup-version-refused",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the kubelet or the container engine does not run on the hosts' cgroup version",
        What = "Ubuntu before 21.10 mounts cgroup v1, later ones v2. The kubelet refuses v1 from 1.35 on; it cannot use v2 before 1.18 and has it as alpha, which is a warning, before 1.22. Docker runs on v2 from 20.10 on, containerd from 1.4 on.",
        Why = "A kubelet or an engine that does not find the controllers where it looks for them exits at once.",
        Fix = "Take a release of Ubuntu that goes with the Kubernetes, or a newer engine.",
        Sources =
        [
            new("Kubernetes: about cgroup v2", "https://kubernetes.io/docs/concepts/architecture/cgroups/"),
            new("Kubernetes enhancement 5573: remove cgroup v1", "https://github.com/kubernetes/enhancements/issues/5573"),
            new("Kubernetes enhancement 2254: cgroup v2", "https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2254-cgroup-v2"),
            new("Docker Engine 20.10 release notes", "https://docs.docker.com/engine/release-notes/20.10/#20100"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Os.Release,
        ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.Version,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        if (Kubelet(cluster) is { } kubelet)
            yield return kubelet with { Related = cluster.Os.Release.IsGiven ? [ReleaseText.Kubernetes(cluster)] : [] };
        else if (Engine(cluster) is { } engine)
            yield return engine with { Related = cluster.Os.Release.IsGiven ? [new(cluster.Os.Release.Path, $"Ubuntu {cluster.Os.Release} mounts cgroup v2")] : [] };
    }

    private Finding? Kubelet(EffectiveCluster cluster)
    {
        var os = cluster.Os.Release;
        var path = os.IsGiven ? os.Path : cluster.Versions.Kubernetes.Path;
        var kubernetes = cluster.Versions.KubernetesRelease;
        var minor = kubernetes.Minor.ToMinorText();
        var advice = ReleaseDefaults.Ubuntu(kubernetes, cluster.Versions.KubesprayRelease).Release;
        if (UbuntuReleases.CgroupVersionOf(os.Value) == 1)
        {
            return kubernetes.RefusesCgroupV1
                ? Error(path, $"Ubuntu {os} mounts cgroup v1, on which the kubelet of Kubernetes {minor} does not start: take {advice}")
                : null;
        }

        return kubernetes.CgroupV2 switch
        {
            FeatureStage.None => Error(path, $"Ubuntu {os} mounts cgroup v2, on which the kubelet of Kubernetes {minor} does not start: take {advice}"),
            FeatureStage.Alpha => Warning(path, $"Ubuntu {os} mounts cgroup v2, which is alpha in the kubelet of Kubernetes {minor}: take {advice}"),
            _ => null,
        };
    }

    private Finding? Engine(EffectiveCluster cluster)
    {
        if (UbuntuReleases.CgroupVersionOf(cluster.Os.Release.Value) == 1 || cluster.Runtime.Version.Value is not { } text)
            return null;
        (string Name, SemVersion? Version, SemVersion Floor)? engine = cluster.Runtime.Engine.Value switch
        {
            ContainerEngine.Docker => ("Docker", DockerReleases.Parse(text), DockerReleases.CgroupV2),
            ContainerEngine.Containerd => ("containerd", Read.Version(text), ContainerdReleases.CgroupV2),
            _ => null,
        };
        return engine is { Version: { } version } found && version.IsBelow(found.Floor)
            ? Error(cluster.Runtime.Version.Path, $"{found.Name} {ShownText.Of(text)} does not run on cgroup v2: take {found.Floor} or newer, or Ubuntu 20.04, which mounts v1")
            : null;
    }
}
