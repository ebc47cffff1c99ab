using System.Collections.Immutable;

namespace ClusterSpec.Rules.Mtu;

/// <summary>The rules of this section, by name.</summary>
internal static class MtuRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new CalicoMtuTooLargeRule(),
        new CalicoMtuTooSmallRule(),
        new HostMtusDifferRule(),
        new PodMtuTooSmallForIpv6Rule(),
    ];
}
