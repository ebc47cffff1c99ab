using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>The ranges of the file, kind by kind, in the file's order.</summary>
internal static class AddressPlan
{
    // What dockerd gives docker0 where nothing else is said: https://docs.docker.com/engine/network/drivers/bridge/
    private static readonly IpRange DockerBridgeRange = new Cidr(new IpAddress(0xac110000, false), 16).Range;

    public static ImmutableArray<PlanRange> Nodes(EffectiveCluster cluster) => Planned(RangeKind.Nodes, cluster.Addressing.Nodes);

    public static ImmutableArray<PlanRange> Pods(EffectiveCluster cluster) => Planned(RangeKind.Pods, cluster.Addressing.Pods);

    public static ImmutableArray<PlanRange> Services(EffectiveCluster cluster) => Planned(RangeKind.Services, cluster.Addressing.Services);

    public static ImmutableArray<PlanRange> Reserved(EffectiveCluster cluster) =>
        [.. cluster.Addressing.Reserved.Select(reserved => new PlanRange(RangeKind.Reserved, reserved.Network.Cidr.Range, reserved.Network.Path, true) { Word = reserved.Purpose })];

    public static ImmutableArray<PlanRange> LoadBalancers(EffectiveCluster cluster) =>
        [.. cluster.Addressing.LoadBalancers.Select(range => new PlanRange(RangeKind.LoadBalancers, range.Range, range.Path, true))];

    /// <summary>Pools that stand in the file; those that are made for a pod range are that range.</summary>
    public static ImmutableArray<PlanRange> CalicoPools(EffectiveCluster cluster) =>
    [
        .. (cluster.Network.Calico?.Pools ?? []).Where(pool => pool.IsWritten).SelectMany(pool => pool.Network is { } network
            ? [new PlanRange(RangeKind.CalicoPool, network.Cidr.Range, network.Path, true) { Word = pool.Name }]
            : Array.Empty<PlanRange>()),
    ];

    /// <summary>Ranges of external addresses of services that Calico announces.</summary>
    public static ImmutableArray<PlanRange> ExternalIPs(EffectiveCluster cluster)
    {
        var paths = ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.ExternalIPs;
        return
        [
            .. (cluster.Network.Calico?.Bgp.ServiceAdvertisement?.ExternalIPs ?? []).SelectMany((text, index) =>
                Cidr.TryParse(text, out var cidr, out _) ? [new PlanRange(RangeKind.ExternalIPs, cidr.Range, paths[index], true)] : Array.Empty<PlanRange>()),
        ];
    }

    /// <summary>The default bridge of docker, where docker is the engine; none where the file reserves it, which says the same louder.</summary>
    public static ImmutableArray<PlanRange> DockerBridge(EffectiveCluster cluster)
    {
        var engine = cluster.Runtime.Engine;
        if (engine.Value != ContainerEngine.Docker || new RangeIndex(Reserved(cluster)).Containing(DockerBridgeRange) is not null)
            return [];
        return [new PlanRange(RangeKind.DockerBridge, DockerBridgeRange, engine.IsGiven ? engine.Path : cluster.Versions.Kubernetes.Path, engine.IsGiven)];
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<PlanRange> All(EffectiveCluster cluster) =>
        new[] { Nodes(cluster), Pods(cluster), Services(cluster), Reserved(cluster), LoadBalancers(cluster), CalicoPools(cluster), ExternalIPs(cluster), DockerBridge(cluster) }
            .SelectMany(ranges => ranges);

    private static ImmutableArray<PlanRange> Planned(RangeKind kind, ImmutableArray<PlannedNetwork> networks) =>
        [.. networks.Select(network => new PlanRange(kind, network.Cidr.Range, network.Path, network.Origin.Kind == OriginKind.Given))];
}
