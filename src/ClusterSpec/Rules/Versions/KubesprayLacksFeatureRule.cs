using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class KubesprayLacksFeatureRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-lacks-feature",
        Section = "Versions",
        Severity = Severity.Warning,
        Title = "the tag of Kubespray cannot build what the file asks for",
        What = "Looks for a key management service that encrypts secrets, for kubelets of more than one release and for Canal, which no tag can build in this way, for IPv6 before 2.16 beside IPv4 and before 2.28 alone, for VXLAN with Calico before 2.13 and for WireGuard with Flannel before 2.21. The files of kubespray are left out then: a warning where versions.kubespray is given, else good to know.",
        Why = "Kubespray takes variables that it does not know without a word. The cluster that it builds from them is another one than the file describes, or the play stops half-way.",
        Fix = "Take a tag that can, or build the cluster with the files of kubeadm.",
        Sources =
        [
            new("Kubespray: address families", "https://github.com/kubernetes-sigs/kubespray/pull/11953"),
            new("Kubespray: Flannel with WireGuard", "https://github.com/kubernetes-sigs/kubespray/pull/9583"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Security.EncryptionAtRest, ClusterPath.Root.Addressing.Pods,
        ClusterPath.Root.Network.Calico.Encapsulation, ClusterPath.Root.Network.Calico.Pools.Any.Encapsulation, ClusterPath.Root.Network.Flannel.Backend, ClusterPath.Root.Network.Flannel.Policy, ClusterPath.Root.Pools.Any.Kubelet,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var versions = cluster.Versions;
        if (versions.KubesprayRelease is not { } tag || KubesprayObstacle.Of(cluster, tag) is not { } obstacle)
            yield break;
        Phrase message = $"Kubespray {tag.Tag} cannot build {obstacle.Wish}, so the files of kubespray are left out: {WayOut(cluster, obstacle)}";
        yield return versions.Kubespray.IsGiven
            ? Warning(obstacle.Path, message) with { Related = [new(versions.Kubespray.Path, $"Kubespray {tag.Tag} is given here")] }
            : Info(obstacle.Path, message);
    }

    private static Phrase WayOut(EffectiveCluster cluster, KubesprayObstacle obstacle)
    {
        if (obstacle.Since is not { } since)
            return "no tag can, build it with the files of kubeadm";
        var able = KubesprayReleases.All.LastOrDefault(tag => since.HoldsFor(tag.Tag) && tag.Supports(cluster.Versions.Kubernetes.Value) == KubespraySupport.Yes);
        return able is null
            ? (Phrase)$"that came with {since.Since}, which does not have Kubernetes {cluster.Versions.Kubernetes}, so build it with the files of kubeadm"
            : $"take {able.Tag}, or build it with the files of kubeadm";
    }
}
