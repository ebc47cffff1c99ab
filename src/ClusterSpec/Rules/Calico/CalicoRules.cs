using System.Collections.Immutable;

namespace ClusterSpec.Rules.Calico;

/// <summary>The rules of this section, by name.</summary>
internal static class CalicoRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
    ];
}
