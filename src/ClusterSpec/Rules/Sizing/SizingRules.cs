using System.Collections.Immutable;

namespace ClusterSpec.Rules.Sizing;

/// <summary>The rules of this section, by name.</summary>
internal static class SizingRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
    ];
}
