using System.Collections.Immutable;

namespace ClusterSpec.Rules.Flannel;

/// <summary>The rules of this section, by name.</summary>
internal static class FlannelRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new CanalOverIpv6Rule(),
        new FlannelBackendMissingRule(),
        new FlannelEnforcesNoPolicyRule(),
        new FlannelFeatureTooNewRule(),
        new FlannelHostGwAcrossSubnetsRule(),
        new FlannelNetworkTooSmallRule(),
    ];
}
