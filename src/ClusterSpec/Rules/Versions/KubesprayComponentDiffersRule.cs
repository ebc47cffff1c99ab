using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayComponentDiffersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-component-differs",
        Section = "Versions",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "etcd, Calico or containerd is not the release that the tag of Kubespray has",
        What = "Compares the releases of etcd, Calico and containerd with those of the Kubespray tag. One that the tag is known to refuse is an error where versions.kubespray is given, and else a warning that the files of kubespray are left out. One that stands in the file beside versions.kubespray and may lack a checksum is a warning. Where nobody wrote one, the tag installs its own: good to know where that one has a defect.",
        Why = "Kubespray downloads nothing that it has no checksum for: the play stops at it, half-way through the hosts. Which checksums a tag has beside those of its own releases, ClusterSpec does not know.",
        Fix = "Take the release of the tag, or give its checksum in a file of group_vars besides the rendered ones.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubespray: checksums", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubespray_defaults/vars/main/checksums.yml")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Etcd.Version, ClusterPath.Root.Network.Plugin,
        ClusterPath.Root.Network.Calico.Version, ClusterPath.Root.Network.Calico.Encapsulation, ClusterPath.Root.Network.Calico.Pools.Any.Encapsulation,
        ClusterPath.Root.Network.Flannel, ClusterPath.Root.Addressing.Pods,
        ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.Version,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var versions = cluster.Versions;
        if (versions.KubesprayRelease is not { } tag || KubesprayObstacle.Of(cluster, tag) is not null || tag.Supports(versions.Kubernetes.Value) == KubespraySupport.No)
            yield break;
        foreach (var (name, version, ofTag) in Components(cluster, tag))
        {
            if (ofTag is null || version.Value.Equals(ofTag))
                continue;
            var (value, path) = (version.Value, version.Path);
            if (name == "Calico" && tag.RefusesCalico(value))
                yield return Refused(versions.Kubespray, path, $"Kubespray {tag.Tag} refuses Calico {value}: take {ofTag}, its own{Between(tag)}", $"Kubespray {tag.Tag} refuses Calico {value}, so its files are left out: take {ofTag}, its own{Between(tag)}");
            else if (version.IsGiven && versions.Kubespray.IsGiven)
                yield return Warning(path, $"Kubespray {tag.Tag} has {name} {ofTag}, and may have no checksum for {value}: take {ofTag}") with { Fix = name == "Calico" || (name == "etcd" && EtcdReleases.DefectOf(ofTag) is not null) ? null : FindingFix.Set(path, ofTag.ToString()).AsUnsafe() };
            else if (!version.IsGiven && name == "etcd" && EtcdReleases.DefectOf(ofTag) is { } defect)
                yield return Info(path, $"Kubespray {tag.Tag} installs its own etcd {ofTag}, with which {defect.Fault}, not {value}: write {value} here to have it, and give Kubespray its checksum");
        }
    }

    private static IEnumerable<(string Name, Resolved<SemVersion> Version, SemVersion? OfTag)> Components(EffectiveCluster cluster, KubesprayRelease tag)
    {
        yield return ("etcd", cluster.Etcd.Version, tag.EtcdFor(cluster.Versions.Kubernetes.Value));
        if (cluster.Network.Calico is { } calico)
            yield return ("Calico", calico.Version, tag.Calico);
        if (cluster.Runtime is { Engine.Value: ContainerEngine.Containerd, Version: { Value: { } text } runtime } && SemVersion.TryParse(text, SemVersionStyles.Strict, out var containerd))
            yield return ("containerd", new(containerd, runtime.Path, runtime.Origin), tag.Containerd);
    }

    private static Phrase? Between(KubesprayRelease tag) => (tag.OldestCalico, tag.NewestCalico) switch
    {
        ({ } oldest, { } newest) => (Phrase)$", or one from {oldest} to {newest}",
        ({ } oldest, null) => $", or one from {oldest} on",
        _ => null,
    };

    private Finding Refused(Resolved<SemVersion?> tag, string path, Phrase ofGiven, Phrase ofDefault) => tag.IsGiven
        ? Error(path, ofGiven) with { Related = [new(tag.Path, $"Kubespray {tag} is given here")] }
        : Warning(path, ofDefault);
}
