using System.Collections.Immutable;

namespace ClusterSpec.Rules.HighAvailability;

/// <summary>The rules of this section, by name.</summary>
internal static class HighAvailabilityRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new ControlPlanesWithoutLoadBalancerRule(),
        new HaproxyPortTakenRule(),
        new KeepalivedWithoutVipRule(),
        new LoadBalancerHostsMissingRule(),
        new LoadBalancerSingleHostRule(),
        new LoadBalancerWithoutVipRule(),
        new VipOutsideSubnetRule(),
        new VipWithoutKeepalivedRule(),
    ];
}
