using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodePrefixOutsidePodCidrRule : ClusterRule
{
    // PodSubnetNodeMaskMaxDiff: https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go
    private const int MostBits = 16;

    public override RuleDescription Description { get; } = new()
    {
        Name = "node-prefix-outside-pod-cidr",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the prefix of a node does not fit the pods' range",
        What = "Holds addressing.nodePrefix against the prefix length of each pod range of its family. A shorter prefix than the range's, one that is more than 16 bits longer, or one longer than an address is an error, with every network plugin.",
        Why = "Each node is given a part of the pods' range. kubeadm refuses a part that is larger than the range, and one so small that there would be more than 65,536 of them; where kubeadm does not look, before Kubernetes 1.20, the controller manager ends instead. Calico does not use these parts, but kubeadm 1.20 checks them even then.",
        Fix = "Choose a node prefix between the range's own prefix length and 16 more, or another range.",
        Fixes = FixSafety.Unsafe,
        Sources = [AddressingSources.KubeadmConstants, AddressingSources.KubeadmValidation, new("kubeadm: validate the pod subnet against the node mask, 1.20", "https://github.com/kubernetes/kubernetes/pull/95723")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.NodePrefix, .. HostInputs.Counts];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var pods in cluster.Addressing.Pods)
        {
            var node = cluster.Addressing.NodePrefix(pods.Cidr.IsIPv6);
            var (own, longest) = (pods.Cidr.PrefixLength, Math.Min(pods.Cidr.PrefixLength + MostBits, pods.Cidr.First.Bits));
            var fault = node.Value < own ? (Phrase)$"a /{node.Value} for each node is larger than pods {pods.Cidr} as a whole"
                : node.Value > pods.Cidr.First.Bits ? (Phrase)$"the node prefix /{node.Value} is longer than an address of pods {pods.Cidr}"
                : node.Value > longest ? (Phrase)$"the node prefix /{node.Value} is {node.Value - own} bits longer than that of pods {pods.Cidr}, and kubeadm takes {MostBits}"
                : null;
            if (fault is null)
                continue;
            var place = node.IsGiven ? new RelatedPath(pods.Path, $"pods are a /{own}") : new RelatedPath(node.Path, $"the node prefix is not given and is {node.Value} by default");
            yield return Error(node.IsGiven ? node.Path : pods.Path, $"{fault}: take a node prefix from {own} to {longest}") with
            {
                Fix = node.IsGiven && cluster.Addressing.Pods.Length == 1 && cluster.KubernetesNodeCount <= 1L << (longest - own) ? FindingFix.Set(node.Path, NodeRanges.Prefix(cluster, pods, longest)).AsUnsafe() : null,
                Help = $"{NodeRanges.Key(cluster, pods.Cidr.IsIPv6)}: {NodeRanges.Prefix(cluster, pods, longest)} has a part for each of {cluster.KubernetesNodeCount} nodes",
                Related = [place],
            };
        }
    }
}
