using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ExternalRangeOverlapsClusterRangeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "external-range-overlaps-cluster-range",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "addresses of services for the outside are pod or service addresses, too",
        What = "Holds every range of addressing.loadBalancers and every announced range of network.calico.bgp.serviceAdvertisement.externalIPs against pods and services. A shared address is an error. Load-balancer ranges may lie in a node subnet, and usually do.",
        Why = "A service that is given such an address answers for the pod or the other service that has it already.",
        Fix = "Take a range outside pods and services, for load balancers usually a part of a node subnet that no host has.",
        Sources = [AddressingSources.ClusterNetworking, AddressingSources.MetalLb],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.LoadBalancers, ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.ExternalIPs,
        ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.Nodes,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var way = new WayOut(cluster);
        var subnets = new RangeIndex(AddressPlan.Nodes(cluster));
        ImmutableArray<PlanRange> external =
        [
            .. AddressPlan.LoadBalancers(cluster).Concat(AddressPlan.ExternalIPs(cluster)).Where(range => subnets.Containing(range.Range) is null),
        ];
        return Overlaps.Between(external, [.. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster)])
            .Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), way.Of(overlap)));
    }
}
