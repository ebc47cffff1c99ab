using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class UnencapsulatedAcrossSubnetsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "unencapsulated-across-subnets",
        Section = "Calico",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "pods without a tunnel on hosts of several subnets, and no router knows their addresses",
        What = "Looks for IP pools with encapsulation none where hosts that run Calico are in more than one subnet of addressing.nodes, network.calico.bgp.peers is empty and cloud.podRoutes is not true. On GCP and Azure cloud-unrouted-pods speaks instead.",
        Why = "Hosts of one subnet hand packets to each other by themselves. From subnet to subnet they go through a router, which has no route for pods' addresses unless it learns them by BGP, and drops them.",
        Fix = "Take vxlan-cross-subnet or ipip-cross-subnet, which put only packets between subnets into a tunnel, or name the routers in network.calico.bgp.peers. "
            + "Where addressing.nodes lists parts of one subnet, write the subnet itself.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: determine the best networking option, on-prem", "https://docs.tigera.io/calico/latest/networking/determine-best-networking#on-prem")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        .. CalicoInputs.Encapsulation, .. CalicoInputs.Nodes, ClusterPath.Root.Pools.Any.SecondaryAddresses, ClusterPath.Root.Addressing.Nodes,
        ClusterPath.Root.Network.Calico.Bgp.Peers, ClusterPath.Root.Network.Calico.Bgp.Racks, ClusterPath.Root.Cloud.PodRoutes,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp.Peers: [] } calico || cluster.Cloud.PodRoutes.Value || cluster.Platform.Value is Platform.Gcp or Platform.Azure)
            yield break;
        foreach (var family in calico.Pools.Where(pool => pool.Encapsulation.Value == Encapsulation.None).GroupBy(pool => pool.IsIPv6()))
        {
            if (family.Key is not { } isIPv6)
                continue;
            var subnets = NodeSubnets.Of(cluster, calico, isIPv6);
            if (subnets is not [var first, var second, ..])
                continue;
            var way = isIPv6 || calico.Release is { PrefersVxlan: true } ? Encapsulation.VxlanCrossSubnet : Encapsulation.IpipCrossSubnet;
            foreach (var pool in family.DistinctBy(pool => pool.Encapsulation.Path))
            {
                yield return Error(pool.Encapsulation.Path, $"{pool.Shown()} has no tunnel and no router to learn its routes, but hosts are in {CountWords.Of(subnets.Length)} subnets: take {way.Text()}, or name routers in bgp.peers") with
                {
                    Fix = (!pool.IsWritten && cluster.Addressing.IsDualStack) || (isIPv6 && VxlanOverIpv6.Obstacle(cluster, calico) is not null) ? null : FindingFix.Set(pool.Encapsulation.Path, way.Text()).AsUnsafe(),
                    Label = DefaultLabel.Of(pool.Encapsulation, pool.Encapsulation.Value.Text()),
                    Related = [new(first.Subnet.Path, $"{ShownText.Of(first.Host.Label)} is here"), new(second.Subnet.Path, $"{ShownText.Of(second.Host.Label)} is here")],
                };
            }
        }
    }
}
