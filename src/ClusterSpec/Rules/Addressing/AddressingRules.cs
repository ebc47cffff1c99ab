using System.Collections.Immutable;

namespace ClusterSpec.Rules.Addressing;

/// <summary>The rules of this section, by name.</summary>
internal static class AddressingRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
    ];
}
