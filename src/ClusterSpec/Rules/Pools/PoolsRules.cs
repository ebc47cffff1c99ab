using System.Collections.Immutable;

namespace ClusterSpec.Rules.Pools;

/// <summary>The rules of this section, by name.</summary>
internal static class PoolsRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new ControlPlaneMissingRule(),
        new EdgePoolUnknownRule(),
        new JoinTokenLivesTooLongRule(),
        new LoadBalancerPoolUnknownRule(),
        new PoolNameDuplicateRule(),
        new PoolWithoutHostsRule(),
        new WorkerMissingRule(),
    ];
}
