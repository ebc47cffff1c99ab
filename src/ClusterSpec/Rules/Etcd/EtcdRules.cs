using System.Collections.Immutable;

namespace ClusterSpec.Rules.Etcd;

/// <summary>The rules of this section, by name.</summary>
internal static class EtcdRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new EtcdEvenMembersRule(),
    ];
}
