using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Rules.Calico;

namespace ClusterSpec.Rules.Mtu;

/// <summary>Paths that the MTU of pods hangs on.</summary>
internal static class MtuInputs
{
    private static readonly ClusterPath Root = ClusterPath.Root;

    /// <summary>What decides the MTU of each host's interface.</summary>
    public static ImmutableArray<string> Hosts { get; } = [Root.Network.Mtu, Root.Platform, Root.Pools.Any.Mtu, Root.Pools.Any.Roles];

    /// <summary>What decides the MTU of Calico's pods and the largest that fits.</summary>
    public static ImmutableArray<string> Calico { get; } = [.. Hosts, .. CalicoInputs.Encapsulation, Root.Network.Wireguard, Root.Network.Calico.Mtu];
}
