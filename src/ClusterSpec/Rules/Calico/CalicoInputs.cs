using System.Collections.Immutable;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

/// <summary>Paths that several rules hang on.</summary>
internal static class CalicoInputs
{
    private static readonly ClusterPath Root = ClusterPath.Root;

    /// <summary>What decides how many nodes there are.</summary>
    public static ImmutableArray<string> Nodes { get; } = [Root.Pools.Any.Roles, Root.Pools.Any.Nodes, Root.Pools.Any.Addresses];

    /// <summary>What decides the release of Calico.</summary>
    public static ImmutableArray<string> Version { get; } = [Root.Network.Plugin, Root.Network.Calico.Version, Root.Versions.Kubernetes, Root.Versions.Kubespray];

    /// <summary>What decides the ranges of the IP pools.</summary>
    public static ImmutableArray<string> Ranges { get; } = [Root.Network.Plugin, Root.Addressing.Pods, Root.Network.Calico.Pools.Any.Cidr];

    /// <summary>What decides the encapsulation of each IP pool, the default among it.</summary>
    public static ImmutableArray<string> Encapsulation { get; } =
    [
        .. Version, .. Ranges, Root.Network.Calico.Encapsulation, Root.Network.Calico.Pools.Any.Encapsulation, Root.Platform, Root.Cloud.SourceDestCheck,
    ];

    /// <summary>What decides the size of blocks.</summary>
    public static ImmutableArray<string> BlockSize { get; } = [Root.Network.Calico.BlockSize, Root.Network.Calico.Pools.Any.BlockSize];

    /// <summary>What decides who speaks BGP with whom.</summary>
    public static ImmutableArray<string> Topology { get; } = [.. Encapsulation, Root.Network.Calico.Bgp.Topology, Root.Network.Calico.Bgp.Racks, Root.Pools.Any.Roles];
}
