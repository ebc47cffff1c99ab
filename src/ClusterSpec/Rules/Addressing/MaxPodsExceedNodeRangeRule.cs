using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class MaxPodsExceedNodeRangeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "max-pods-exceed-node-range",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a node may have more pods than its range has addresses",
        What = "With Flannel, holds kubernetes.maxPods against the addresses of a part of addressing.nodePrefix, less the first and the last. More is an error. With Calico a node takes another block when it needs one.",
        Why = "The scheduler fills the node up to maxPods. The pods behind the last address stay in ContainerCreating. Kubespray stops: \"Do not schedule more pods on a node than inet addresses are available\".",
        Fix = "Lower kubernetes.maxPods, or give each node a larger part.",
        Fixes = FixSafety.Unsafe,
        Versions = "Flannel",
        Sources = [AddressingSources.KubesprayChecks, new("Kubespray: not checked with Calico", "https://github.com/kubernetes-sigs/kubespray/pull/5632")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Kubernetes.MaxPods, ClusterPath.Root.Addressing.NodePrefix, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Network.Plugin,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Plugin.Value != NetworkPlugin.Flannel)
            yield break;
        var maxPods = cluster.Kubernetes.MaxPods;
        foreach (var pods in cluster.Addressing.Pods)
        {
            var node = cluster.Addressing.NodePrefix(pods.Cidr.IsIPv6);
            var bits = pods.Cidr.First.Bits;
            if (node.Value > bits || (UInt128)maxPods.Value <= NodeRanges.MostPods(bits, node.Value))
                continue;
            var most = NodeRanges.MostPods(bits, node.Value);
            var enough = bits - NodeRanges.BitsFor(maxPods.Value + 2);
            yield return Error(maxPods.IsGiven ? maxPods.Path : node.Path, $"{AddressCount.Number((UInt128)maxPods.Value)} pods on a node need more addresses than the {AddressCount.Number(most)} of a /{node}") with
            {
                Fix = Fitting(cluster) is > 0 and var fitting ? FindingFix.Set(maxPods.Path, fitting).AsUnsafe() : null,
                Label = maxPods.IsGiven ? node.IsGiven ? null : (Phrase)$"a /{node} for each node is the default" : $"{maxPods} pods are the default",
                Help = $"set kubernetes.maxPods to {AddressCount.Number(most)}, or {NodeRanges.Key(cluster, pods.Cidr.IsIPv6)} to {enough} or shorter",
                Related = maxPods.IsGiven && node.IsGiven ? [new RelatedPath(node.Path, $"each node is given a /{node}")] : [],
            };
        }
    }

    // What fits into the range of a node in every family.
    private static long Fitting(EffectiveCluster cluster) => (long)cluster.Addressing.Pods
        .Select(pods => (Bits: pods.Cidr.First.Bits, Prefix: cluster.Addressing.NodePrefix(pods.Cidr.IsIPv6).Value))
        .Where(node => node.Prefix <= node.Bits)
        .Select(node => UInt128.Min(NodeRanges.MostPods(node.Bits, node.Prefix), int.MaxValue))
        .Min();
}
