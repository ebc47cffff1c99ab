using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class ComponentVersionUnknownRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "component-version-unknown",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "the release tables do not know a version of etcd, Calico, the container engine or Ubuntu",
        What = "Looks the versions that the file names up in the release tables: etcd, Calico and containerd by minor and last patch, Docker by last patch of its line, Ubuntu among the long-term releases.",
        Why = "A release that came after the tables may work. One that does not exist fails when its package or image is fetched, and for one that is not known no other rule can say what it goes with.",
        Fix = "Make sure that the release exists, or take the one that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("etcd: changelogs", "https://github.com/etcd-io/etcd/tree/main/CHANGELOG"),
            new("Calico: releases", "https://github.com/projectcalico/calico/releases"),
            new("containerd: releases", "https://github.com/containerd/containerd/blob/main/RELEASES.md"),
            new("Docker Engine: release notes", "https://docs.docker.com/engine/release-notes/"),
            new("Ubuntu: release cycle", "https://ubuntu.com/about/release-cycle"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Etcd.Version, ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Version,
        ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.Version, ClusterPath.Root.Os.Release,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var os = cluster.Os;
        var versions = cluster.Versions;
        if (os.Release.IsGiven && os.UbuntuRelease is null)
        {
            var usual = ReleaseDefaults.Ubuntu(versions.KubernetesRelease, versions.KubesprayRelease);
            var advice = usual.Release;
            yield return Warning(os.Release.Path, $"Ubuntu {ShownText.Of(os.Release.Value)} is no long-term release of the release tables, its kernel and packages are not known: take {advice}") with { Fix = usual.IsSupported ? FindingFix.Set(os.Release.Path, advice).AsUnsafe() : null };
        }

        if (cluster.Etcd.Version is { IsGiven: true } etcd
            && Unknown("etcd", etcd.Value, cluster.Etcd.Release?.LatestPatch, ReleaseDefaults.Etcd(versions.Kubernetes.Value, versions.KubesprayRelease)) is { } etcdFault)
            yield return Warning(etcd.Path, etcdFault) with { Fix = cluster.Etcd.Release is { } known ? FindingFix.Set(etcd.Path, known.LatestPatch.ToString()).AsUnsafe() : null };
        if (cluster.Network.Calico is { Version: { IsGiven: true } calico } network
            && Unknown("Calico", calico.Value, network.Release?.LatestPatch, ReleaseDefaults.Calico(versions.Kubernetes.Value, versions.KubesprayRelease)) is { } calicoFault)
            yield return Warning(calico.Path, calicoFault) with { Fix = network.Release is { } minor ? FindingFix.Set(calico.Path, minor.LatestPatch.ToString()).AsUnsafe() : null };
        if (cluster.Runtime.Version is { IsGiven: true, Value: { } engine } && OfEngine(cluster, engine) is { } engineFault)
            yield return Warning(cluster.Runtime.Version.Path, engineFault);
    }

    private static Phrase? OfEngine(EffectiveCluster cluster, string version) => cluster.Runtime.Engine.Value switch
    {
        ContainerEngine.Containerd when Read.Version(version) is { } containerd =>
            Unknown("containerd", containerd, ContainerdReleases.Find(containerd)?.LatestPatch, ReleaseDefaults.Containerd(cluster.Versions.KubernetesRelease, cluster.Versions.KubesprayRelease)),
        ContainerEngine.Docker when DockerReleases.Parse(version) is { } docker && DockerReleases.Find(version) is { } line && line.LatestPatch.IsBelow(docker) =>
            $"Docker {ShownText.Of(version)} is newer than {DockerRelease.Write(line.LatestPatch)}, the last patch of its line: take {DockerRelease.Write(line.LatestPatch)}",
        _ => null,
    };

    // Null for what the tables know.
    private static Phrase? Unknown(string name, SemVersion version, SemVersion? latestPatch, SemVersion usual)
    {
        if (latestPatch is null)
            return $"{name} {ReleaseText.Of(version)} is of a minor that the release tables do not know: make sure that it exists, or take {usual}";
        return latestPatch.IsBelow(version)
            ? (Phrase)$"{name} {ReleaseText.Of(version)} is newer than {latestPatch}, the last patch of its minor that the release tables know: make sure that it exists, or take {latestPatch}"
            : null;
    }
}
