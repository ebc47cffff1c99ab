using System.Globalization;
using System.Numerics;

namespace ClusterSpec.Effective;

/// <summary>How large the kernel's table of neighbours has to be: every node and every pod of the host is one, and past the table the kernel
/// says "neighbour table overflow" and drops.</summary>
/// <remarks>https://docs.kernel.org/networking/ip-sysctl.html (neigh/default/gc_thresh1 to 3)</remarks>
public static class NeighbourTable
{
    // The kernel's own limit.
    private const long Smallest = 1024;

    /// <summary>Entries that a host of the cluster may need: twice its nodes and the pods of one of them, so that there is room while addresses move.</summary>
    /// <param name="cluster">The cluster.</param>
    public static long Needed(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return 2 * (Math.Min(cluster.KubernetesNodeCount, int.MaxValue) + cluster.Kubernetes.MaxPods.Value);
    }

    /// <summary>The three thresholds that hold that many: 1 from which entries are let go of, 2 for a few seconds, 3 never passed.</summary>
    /// <param name="needed">Entries.</param>
    public static (long First, long Second, long Third) Thresholds(long needed)
    {
        var hard = Math.Max(Smallest, (long)BitOperations.RoundUpToPowerOf2((ulong)needed));
        return (hard / 8, hard / 2, hard);
    }

    /// <summary>The parameter of a threshold.</summary>
    /// <param name="family"><c>ipv4</c> or <c>ipv6</c>.</param>
    /// <param name="threshold">1 to 3.</param>
    public static string Key(string family, int threshold) => string.Create(CultureInfo.InvariantCulture, $"net.{family}.neigh.default.gc_thresh{threshold}");
}
