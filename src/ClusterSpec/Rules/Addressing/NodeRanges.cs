using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

/// <summary>The parts of a pod range that nodes are given.</summary>
internal static class NodeRanges
{
    /// <summary>A node prefix with which a pod range has a part for every node: the default if it does, else the first that does.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="pods">The pod range.</param>
    /// <param name="longest">The longest prefix to take.</param>
    public static int Prefix(EffectiveCluster cluster, PlannedNetwork pods, int longest)
    {
        var fewest = Math.Min(pods.Cidr.PrefixLength + BitsFor(cluster.KubernetesNodeCount), longest);
        return Math.Clamp(pods.Cidr.IsIPv6 ? AddressingResolver.DefaultNodePrefixIPv6 : AddressingResolver.DefaultNodePrefixIPv4, fewest, longest);
    }

    /// <summary>The key of the node prefix for one family.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="ipv6">The family.</param>
    public static string Key(EffectiveCluster cluster, bool ipv6)
    {
        var key = ClusterPath.Root.Addressing.NodePrefix;
        return !cluster.Addressing.IsDualStack ? key : ipv6 ? key.Ipv6 : key.Ipv4;
    }

    /// <summary>Bits that tell so many apart.</summary>
    /// <param name="count">From 0.</param>
    public static int BitsFor(long count) => count <= 1 ? 0 : (int)UInt128.Log2((UInt128)count - 1) + 1;

    /// <summary>Pods that a part has addresses for: all but the first and the last.</summary>
    /// <param name="bits">Bits of an address.</param>
    /// <param name="prefix">Prefix length of the part, not more than that.</param>
    public static UInt128 MostPods(int bits, int prefix) => bits - prefix < 2 ? 0 : (UInt128.One << Math.Min(bits - prefix, 127)) - 2;
}
