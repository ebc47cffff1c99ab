using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class PodCidrOverlapsNodeCidrRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pod-cidr-overlaps-node-cidr",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "pods and nodes share addresses",
        What = "Holds every pod range against every node subnet of the same family. One shared address is an error. Hosts, virtual addresses and load-balancer ranges inside that subnet are not reported again.",
        Why = "Each node has a route for the pods of every other node. A host whose address lies in such a route is looked for behind another host, and a pod with an address of the hosts' own link is asked for by ARP and never answers.",
        Fix = "Give pods a range that lies outside every node subnet.",
        Note = "neither kubeadm nor Kubespray checks this",
        Sources = [AddressingSources.ClusterNetworking, AddressingSources.IpPool],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Nodes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var way = new WayOut(cluster);
        return Overlaps.Between(AddressPlan.Pods(cluster), AddressPlan.Nodes(cluster))
            .Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), way.Of(overlap)));
    }
}
