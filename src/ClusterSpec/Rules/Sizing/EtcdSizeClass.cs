using System.Collections.Immutable;

namespace ClusterSpec.Rules.Sizing;

/// <summary>A row of etcd's table of hardware. Its examples name 50, 250, 1,000 and 3,000 nodes: a cluster is of the first class whose example
/// is no smaller, and of the last one beyond.</summary>
/// <param name="Name">etcd's own word.</param>
/// <param name="MostNodes">Kubernetes nodes.</param>
/// <param name="Cpus">CPUs of one member.</param>
/// <param name="Memory">Memory of one member in GB.</param>
/// <param name="DataBytes">What a member stores in a cluster of the class.</param>
internal sealed record EtcdSizeClass(string Name, long MostNodes, int Cpus, int Memory, decimal DataBytes)
{
    // https://etcd.io/docs/v3.6/op-guide/hardware/#example-hardware-configurations
    public static ImmutableArray<EtcdSizeClass> All { get; } =
    [
        new("small", 50, 2, 8, 100e6m),
        new("medium", 250, 4, 16, 500e6m),
        new("large", 1000, 8, 32, 1e9m),
        new("xLarge", long.MaxValue, 16, 64, 1e9m),
    ];

    public static EtcdSizeClass For(long nodes) => All.First(size => nodes <= size.MostNodes);
}
