using System.Collections.Immutable;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

/// <summary>Paths that a verdict about hosts hangs on.</summary>
internal static class HostInputs
{
    /// <summary>Where addresses of hosts stand.</summary>
    public static ImmutableArray<string> Addresses { get; } =
    [
        ClusterPath.Root.Pools.Any.Nodes.Any.Address, ClusterPath.Root.Pools.Any.Nodes.Any.SecondaryAddress,
        ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.SecondaryAddresses,
    ];

    /// <summary>What the number of nodes follows from.</summary>
    public static ImmutableArray<string> Counts { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];
}
