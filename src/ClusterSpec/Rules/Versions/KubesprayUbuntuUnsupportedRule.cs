using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayUbuntuUnsupportedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-ubuntu-unsupported",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "this tag of Kubespray does not support the Ubuntu release",
        What = "Looks the Ubuntu release up in the list that the Kubespray tag supports, as far as it is a long-term release.",
        Why = "Kubespray asks for Ubuntu and not for its release, so that the play starts; repositories and packages for a release that nobody tried may be missing in the middle of it.",
        Fix = "Take a release of the list, or a tag that has the release.",
        Sources = [new("Kubespray 2.31.0: supported Linux distributions", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/README.md#supported-linux-distributions")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Os.Release];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var os = cluster.Os.Release;
        if (cluster.Os.UbuntuRelease is null || cluster.Versions.KubesprayRelease is not { } tag || tag.Ubuntu.Contains(os.Value))
            yield break;
        yield return Warning(os.Path, $"Kubespray {tag.Tag} does not support Ubuntu {ShownText.Of(os.Value)}, only {NameList.Of(tag.Ubuntu)}: take {tag.Ubuntu[^1]}") with
        {
            Related = [new(cluster.Versions.Kubespray.IsGiven ? cluster.Versions.Kubespray.Path : cluster.Versions.Kubernetes.Path, $"Kubespray is {tag.Tag}")],
        };
    }
}
