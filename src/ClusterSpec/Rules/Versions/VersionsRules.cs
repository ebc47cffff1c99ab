using System.Collections.Immutable;

namespace ClusterSpec.Rules.Versions;

/// <summary>The rules of this section, by name.</summary>
internal static class VersionsRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
    ];
}
