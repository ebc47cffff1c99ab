using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ServiceCidrOverlapsNodeCidrRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "service-cidr-overlaps-node-cidr",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "services and nodes share addresses",
        What = "Holds every service range against every node subnet of the same family. One shared address is an error. Hosts, virtual addresses and load-balancer ranges inside that subnet are not reported again.",
        Why = "kube-proxy rewrites traffic to service addresses on every node. As soon as a service is given the address of a host, nodes and pods reach the service instead of the host.",
        Fix = "Give services a range that lies outside every node subnet.",
        Note = "neither kubeadm nor Kubespray checks this",
        Sources = [AddressingSources.ClusterNetworking],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.Nodes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var way = new WayOut(cluster);
        return Overlaps.Between(AddressPlan.Services(cluster), AddressPlan.Nodes(cluster))
            .Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), way.Of(overlap)));
    }
}
