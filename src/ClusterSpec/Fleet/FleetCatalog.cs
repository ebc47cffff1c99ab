using System.Collections.Immutable;

namespace ClusterSpec.Fleet;

/// <summary>Every rule about clusters together, by name.</summary>
internal static class FleetCatalog
{
    public static ImmutableArray<FleetRule> All { get; } =
    [
        new AsNumberReusedRule(),
        new ClusterNameReusedRule(),
        new HostAddressReusedRule(),
        new HostNameReusedRule(),
        new RouteReflectorClusterIdReusedRule(),
        new RoutedClustersOverlapRule(),
        new VirtualAddressReusedRule(),
        new VirtualRouterIdReusedAcrossClustersRule(),
    ];
}
