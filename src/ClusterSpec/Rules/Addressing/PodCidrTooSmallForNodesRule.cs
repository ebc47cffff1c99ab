using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class PodCidrTooSmallForNodesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pod-cidr-too-small-for-nodes",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the pods' range has no part for every node",
        What = "Counts the parts of addressing.nodePrefix in each pod range and holds the number of nodes against it. With Flannel more nodes than parts are an error, and more than 80 % a warning. Calico takes its pods' addresses from its own blocks and leaves these parts alone, so there it is an error only with Kubespray 2.19 and 2.20, which count all the same.",
        Why = "The controller manager gives each node a part of the pods' range. The node behind the last part gets none: Flannel stops there with \"pod cidr not assigned\", and no pod starts. Ranges of a cluster that runs are not changed, so room to grow has to be there from the beginning. kubeadm is rendered with allocate-node-cidrs off for Calico, as Kubespray does it since 2.24.",
        Fix = "Give pods a larger range, or each node a smaller part of it.",
        Versions = "all with Flannel; Kubespray 2.19 and 2.20 with Calico",
        Sources =
        [
            AddressingSources.KubesprayChecks,
            new("Kubespray: the nodes are not counted with Calico", "https://github.com/kubernetes-sigs/kubespray/pull/9491"),
            new("Kubespray: no parts are handed out with Calico", "https://github.com/kubernetes-sigs/kubespray/pull/10639"),
            new("Flannel: pod cidr not assigned", "https://github.com/flannel-io/flannel/issues/728"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.NodePrefix, ClusterPath.Root.Network.Plugin,
        ClusterPath.Root.Versions, .. HostInputs.Counts,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = cluster.KubernetesNodeCount;
        foreach (var pods in cluster.Addressing.Pods.Where(pods => IsCounted(cluster, pods)))
        {
            var parts = pods.Cidr.SubnetCount(cluster.Addressing.NodePrefix(pods.Cidr.IsIPv6).Value);

            // No part at all is the prefix's fault, which has a rule of its own.
            if (parts == 0 || (UInt128)nodes * 5 <= parts * 4)
                continue;
            if ((UInt128)nodes > parts)
                yield return Describe(Error, cluster, pods, parts, $"have {Parts(parts)}, and there are {AddressCount.Number((UInt128)nodes)}");
            else if (cluster.Network.Plugin.Value == NetworkPlugin.Flannel)
                yield return Describe(Warning, cluster, pods, parts, $"have {Parts(parts)}, of which {AddressCount.Number((UInt128)nodes)} are taken: more than 80 %");
        }
    }

    private static bool IsCounted(EffectiveCluster cluster, PlannedNetwork pods) =>
        cluster.Network.Plugin.Value == NetworkPlugin.Flannel
        || (!pods.Cidr.IsIPv6 && cluster.Versions.Kubespray.Value is { } tag
            && KubesprayMilestones.NodeCountChecked.HoldsFor(tag) && !KubesprayMilestones.NodeCountUncheckedForCalico.HoldsFor(tag));

    private static Finding Describe(Func<string, Phrase, Finding> finding, EffectiveCluster cluster, PlannedNetwork pods, UInt128 parts, Phrase fault)
    {
        var node = cluster.Addressing.NodePrefix(pods.Cidr.IsIPv6);
        var who = cluster.Network.Plugin.Value == NetworkPlugin.Calico ? (Phrase)$", which Kubespray {cluster.Versions.Kubespray} refuses" : null;
        return finding(pods.Path, $"pods {pods.Cidr} {fault}{who}") with
        {
            Label = $"{(parts == 1 ? (Phrase)$"1 part of /{node}" : $"{AddressCount.Number(parts)} parts of /{node}")}{(node.IsGiven ? null : (Phrase)", which is the default")}",
            Help = WayOut(cluster, pods, node.Value),
            Related = node.IsGiven ? [new RelatedPath(node.Path, $"each node is given a /{node}")] : [],
        };
    }

    private static Phrase Parts(UInt128 parts) => parts == 1 ? (Phrase)"a part for 1 node" : $"parts for {AddressCount.Number(parts)} nodes";

    private static Phrase WayOut(EffectiveCluster cluster, PlannedNetwork pods, int node)
    {
        // So many parts that four fifths are enough.
        var bits = NodeRanges.BitsFor(((cluster.KubernetesNodeCount * 5) + 3) / 4);
        var larger = Math.Max(0, node - bits);
        var wanted = new PlanRange(RangeKind.Pods, new Cidr(pods.Cidr.First, larger).Range, pods.Path, true);
        var smaller = pods.Cidr.PrefixLength + bits;
        var isEnough = smaller <= pods.Cidr.First.Bits && NodeRanges.MostPods(pods.Cidr.First.Bits, smaller) >= (UInt128)cluster.Kubernetes.MaxPods.Value;
        return $"give pods a /{larger} or shorter{Suggestion.Example(Suggestion.Pods(cluster, wanted))}{(isEnough ? (Phrase)$", or set {NodeRanges.Key(cluster, pods.Cidr.IsIPv6)} to {smaller}" : null)}";
    }
}
