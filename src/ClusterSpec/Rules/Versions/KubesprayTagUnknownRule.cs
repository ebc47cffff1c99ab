using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayTagUnknownRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-tag-unknown",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the release tables do not know this tag of Kubespray",
        What = "Looks versions.kubespray up in the release tables. A tag that is not there is an error: who names a tag wants an inventory for it, and none could be made.",
        Why = "Groups, names of variables and what they may say change from tag to tag. An inventory that was written for another tag is read without an error and does something else.",
        Fix = "Take the tag that the message names, or leave versions.kubespray out: then the newest tag that has the Kubernetes version is taken.",
        Sources = [new("Kubespray: releases", "https://github.com/kubernetes-sigs/kubespray/releases")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var tag = cluster.Versions.Kubespray;
        if (tag.Value is not { } given || cluster.Versions.KubesprayRelease is not null)
            yield break;
        var nearest = KubesprayReleases.Nearest(given).Tag;
        var fitting = KubesprayReleases.NewestFor(cluster.Versions.Kubernetes.Value);
        yield return Error(tag.Path, $"Kubespray {ReleaseText.Of(given)} is not in the release tables, the nearest tag is {nearest}: {(fitting is null ? (Phrase)"leave versions.kubespray out, for no tag has this Kubernetes" : $"take {fitting.Tag}, the newest that has Kubernetes {ReleaseText.Of(cluster.Versions.Kubernetes.Value)}")}");
    }
}
