using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayKubernetesMismatchRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-kubernetes-mismatch",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "this tag of Kubespray does not have the Kubernetes version",
        What = "Looks the Kubernetes version up in the checksums of the Kubespray tag, between the oldest that it accepts and the newest that it has. A patch of which the sources do not say whether the tag has it is a warning.",
        Why = "Kubespray downloads what it has a checksum for. Until 2.30 a missing one ends the play in the middle with an undefined variable; from 2.31 on it is refused at the start.",
        Fix = "Take the tag or the Kubernetes version that the message names.",
        Sources =
        [
            new("Kubespray: checksums of 2.31.0", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubespray_defaults/vars/main/checksums.yml"),
            new("Kubespray: an unsupported kube_version is refused", "https://github.com/kubernetes-sigs/kubespray/pull/13071"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Versions.KubesprayRelease is not { } tag || !cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        var kubernetes = cluster.Versions.Kubernetes;
        var support = tag.Supports(kubernetes.Value);
        if (support == KubespraySupport.Yes)
            yield break;
        var path = cluster.Versions.Kubespray.Path;
        yield return (support == KubespraySupport.No
            ? Error(path, $"Kubespray {tag.Tag} has no Kubernetes {ReleaseText.Of(kubernetes.Value)}, only {NameList.Of(tag.Kubernetes.Select(Range))}: {Advice(tag, kubernetes.Value)}")
            : Warning(path, $"Kubespray {tag.Tag} may not have Kubernetes {ReleaseText.Of(kubernetes.Value)}, the last of that minor that it surely has is {Known(tag, kubernetes.Value)}: {Advice(tag, kubernetes.Value)}")) with
        {
            Related = [new(kubernetes.Path, "the Kubernetes version is given here")],
        };
    }

    private static Phrase Range(KubernetesRange range) => $"{range.First} to {range.Last}";

    private static SemVersion Known(KubesprayRelease tag, SemVersion kubernetes) => tag.Kubernetes.Last(range => range.Last.IsSameMinor(kubernetes)).Last;

    private static Phrase Advice(KubesprayRelease tag, SemVersion kubernetes) => KubesprayReleases.NewestFor(kubernetes) is { } fitting
        ? (Phrase)$"take Kubespray {fitting.Tag}"
        : $"take Kubernetes {(tag.Kubernetes.LastOrDefault(range => range.Last.IsSameMinor(kubernetes)) ?? tag.Kubernetes[^1]).Last}";
}
