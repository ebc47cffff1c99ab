using System.Collections.Immutable;

namespace ClusterSpec.Rules.Os;

/// <summary>The rules of this section, by name.</summary>
internal static class OsRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new ConntrackMaxOverwrittenRule(),
        new InotifyLimitsTooLowRule(),
        new IpForwardingOffRule(),
        new KubeletSysctlDiffersRule(),
        new LooseReversePathFilterRule(),
        new NeighbourTableTooSmallRule(),
        new NeighbourThresholdsOutOfOrderRule(),
        new NodePortsInEphemeralRangeRule(),
        new SshKeyMalformedRule(),
        new SwapOnRule(),
        new SysctlMalformedRule(),
        new TcpTwRecycleSetRule(),
        new TimeServersNotGivenRule(),
    ];
}
