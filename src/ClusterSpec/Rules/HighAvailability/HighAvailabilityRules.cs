using System.Collections.Immutable;

namespace ClusterSpec.Rules.HighAvailability;

/// <summary>The rules of this section, by name.</summary>
internal static class HighAvailabilityRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new ControlPlanesInOneRackRule(),
        new ControlPlanesWithoutLoadBalancerRule(),
        new EdgePoolOutsideClusterRule(),
        new EdgeSingleHostRule(),
        new EdgeWithoutIngressRule(),
        new EdgeWithoutVipRule(),
        new HaproxyPortTakenRule(),
        new KeepalivedTooManyHostsRule(),
        new KeepalivedWithoutVipRule(),
        new LoadBalancerHostsMissingRule(),
        new LoadBalancerSingleHostRule(),
        new LoadBalancerWithoutVipRule(),
        new VipFamilyMissingOnHostRule(),
        new VipOutsideSubnetRule(),
        new VipWithoutKeepalivedRule(),
        new VirtualRouterIdReusedRule(),
    ];
}
