using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodeAddressInPodsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-address-in-pods",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a host has an address of the pods",
        What = "Looks for hosts whose first or second address lies in a pod range. It is an error, reported once for each host of a list and once for each range of addresses. Hosts inside a node subnet are not reported: there pod-cidr-overlaps-node-cidr says it for all of them.",
        Why = "Each node has a route for the pods of every other node, and the host's address lies in one of them: it is looked for behind another host.",
        Fix = "Give the host an address of a node subnet, or the pods another range.",
        Note = "neither kubeadm nor Kubespray checks this",
        Sources = [AddressingSources.ClusterNetworking, AddressingSources.IpPool],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, .. HostInputs.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        new StrayHosts(cluster, Error).In(new RangeIndex(AddressPlan.Pods(cluster)));
}
