using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class VipInPodsOrServicesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vip-in-pods-or-services",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a virtual address is one of the pods' or services'",
        What = "Looks for the virtual addresses of the API and of the edge, and for an API endpoint that is given as an address, in the ranges of pods and services. It is an error. An address inside a node subnet is not reported: there the overlap of the subnet says it.",
        Why = "Nodes take the address for one of a pod or a service and send its traffic there. The API server is then out of reach from every node, while it answers from outside.",
        Fix = "Take an address of the node subnet that its hosts are in.",
        Note = "Kubespray does not check this",
        Sources = [AddressingSources.ClusterNetworking],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.ControlPlane.Endpoint, ClusterPath.Root.Exposure.Edge.Vip, ClusterPath.Root.Addressing.Nodes,
        ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var own = new RangeIndex([.. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster)]);
        var subnets = new RangeIndex(AddressPlan.Nodes(cluster));
        foreach (var door in ClusterAddresses.FrontDoors(cluster))
        {
            if (subnets.Containing(door.Address) is not null || own.Containing(door.Address) is not { } range)
                continue;
            yield return Error(door.Path, $"{door.Subject} lies inside {range.Subject}") with
            {
                Help = $"take an address of the node subnets{new NodeSpace(cluster).Address(door.Address)}",
                Related = [range.Related],
            };
        }
    }
}
