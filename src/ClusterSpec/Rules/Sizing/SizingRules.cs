using System.Collections.Immutable;

namespace ClusterSpec.Rules.Sizing;

/// <summary>The rules of this section, by name.</summary>
internal static class SizingRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new ControlPlaneTooFewCpusRule(),
        new ControlPlaneTooLittleMemoryRule(),
        new ControlPlaneTooSmallForClusterRule(),
        new DiskNotSsdRule(),
        new DiskSizeOutsideGuideRule(),
        new EtcdTooSmallForClusterRule(),
        new EventsShareEtcdRule(),
        new NetworkCardTooSlowRule(),
        new TooManyNodesRule(),
        new TooManyPodsRule(),
        new WorkerTooSmallRule(),
    ];
}
