using System.Collections.Immutable;

namespace ClusterSpec.Rules.Sizing;

/// <summary>What Kubernetes' own scripts gave a control plane, by the number of nodes.</summary>
/// <param name="MostNodes">The largest cluster of the row.</param>
/// <param name="Cpus">CPUs of one control plane.</param>
internal sealed record ControlPlaneSize(long MostNodes, int Cpus)
{
    // https://github.com/kubernetes/website/blob/release-1.17/content/en/docs/setup/best-practices/cluster-large.md#size-of-master-and-master-components
    public static ImmutableArray<ControlPlaneSize> All { get; } =
        [new(5, 1), new(10, 2), new(100, 4), new(250, 8), new(500, 16), new(long.MaxValue, 32)];

    public static ControlPlaneSize For(long nodes) => All.First(size => nodes <= size.MostNodes);

    /// <summary>The largest cluster that so many CPUs serve.</summary>
    public static long MostNodesOf(int cpus) => All.LastOrDefault(size => size.Cpus <= cpus)?.MostNodes ?? 0;
}
