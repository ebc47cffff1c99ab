using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodeAddressOutsideNodeCidrsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-address-outside-node-cidrs",
        Section = "Addressing",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "a host has an address outside every node subnet",
        What = "Looks for hosts whose first or second address lies in none of addressing.nodes. It is an error, reported once for each host of a list and once for each range of addresses. Addresses of pods and services have findings of their own.",
        Why = "Either the address is a slip and the host will not be found, or the address plan lacks a subnet: then nothing keeps pods, services and firewall rules in line with where the hosts are.",
        Fix = "Correct the address, or add the host's subnet to addressing.nodes.",
        Sources = [AddressingSources.ClusterNetworking, AddressingSources.KubesprayChecks],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services, .. HostInputs.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) => cluster.Addressing.Nodes.IsEmpty
        ? []
        : new StrayHosts(cluster, Error).OutsideOf(new RangeIndex([.. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster)]));
}
