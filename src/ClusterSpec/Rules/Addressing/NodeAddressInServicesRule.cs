using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodeAddressInServicesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-address-in-services",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a host has an address of the services",
        What = "Looks for hosts whose first or second address lies in a service range. It is an error, reported once for each host of a list and once for each range of addresses. Hosts inside a node subnet are not reported: there service-cidr-overlaps-node-cidr says it for all of them.",
        Why = "As soon as a service is given that address, nodes and pods reach the service instead of the host.",
        Fix = "Give the host an address of a node subnet, or the services another range.",
        Note = "neither kubeadm nor Kubespray checks this",
        Sources = [AddressingSources.ClusterNetworking],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Services, .. HostInputs.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        new StrayHosts(cluster, Error).In(new RangeIndex(AddressPlan.Services(cluster)));
}
