using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayLeftOutRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-left-out",
        Section = "Versions",
        Severity = Severity.Info,
        Title = "no known tag of Kubespray has the Kubernetes version",
        What = "Where versions.kubespray is not given, the newest tag that has the Kubernetes version is taken. Where there is none, the files of the target kubespray are left out.",
        Why = "An inventory for a tag that cannot install the version would only look as if it worked. Everything else is rendered.",
        Fix = "Nothing has to be done where Kubespray is not wanted. Else take a Kubernetes version that a tag has.",
        Sources = [new("Kubespray: supported components", "https://github.com/kubernetes-sigs/kubespray/blob/master/README.md#supported-components")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var kubernetes = cluster.Versions.Kubernetes;
        if (cluster.Versions.Kubespray.Value is not null || !cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        var possible = KubesprayReleases.All.LastOrDefault(tag => tag.Supports(kubernetes.Value) == KubespraySupport.Unknown);
        var last = Nearest(kubernetes.Value);
        yield return Info(kubernetes.Path, $"no Kubespray tag of the release tables has Kubernetes {ReleaseText.Of(kubernetes.Value)}: the files of kubespray are left out{(possible is null ? null : (Phrase)$", unless versions.kubespray names {possible.Tag}, which may have it")}") with
        {
            Help = $"the nearest that a tag has is Kubernetes {last}, with Kubespray {KubesprayReleases.NewestFor(last)?.Tag}",
        };
    }

    // Of the same minor where a tag has one, else the newest of all.
    private static SemVersion Nearest(SemVersion kubernetes)
    {
        var all = KubesprayReleases.All.SelectMany(tag => tag.Kubernetes).Select(range => range.Last).Order(SemVersion.PrecedenceComparer).ToList();
        return all.LastOrDefault(last => last.IsSameMinor(kubernetes)) ?? all[^1];
    }
}
