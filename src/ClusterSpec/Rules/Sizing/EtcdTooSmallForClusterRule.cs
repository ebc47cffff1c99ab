using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class EtcdTooSmallForClusterRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-too-small-for-cluster",
        Section = "Sizing",
        Severity = Severity.Warning,
        Title = "an etcd member has too few CPUs or too little memory for the number of nodes",
        What = "Compares pools with the role etcd with etcd's own table of hardware: 2 CPUs and 8 GB up to 50 nodes, 4 and 16 up to 250, 8 and 32 up to 1,000, 16 and 64 beyond. It holds for hosts of etcd alone and for those that are control planes as well; where another role of the pool asks for more, the rule of that speaks instead.",
        Why = "etcd keeps its keys and watchers in memory and answers from there. A member that swaps or waits for a CPU sends its heartbeats late, the others elect a new leader, and the API server stands still meanwhile.",
        Fix = "Give the members the CPUs and the memory that the message names.",
        Sources = [new("etcd: example hardware configurations", "https://etcd.io/docs/v3.6/op-guide/hardware/#example-hardware-configurations")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Cpu, ClusterPath.Root.Pools.Any.Machine.Memory,
        ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var needs = new MachineNeeds(cluster);
        var largest = NodeCount.Largest(cluster);
        var size = EtcdSizeClass.For(needs.Nodes);
        var nodes = CountWords.Of(needs.Nodes, "node");
        foreach (var pool in cluster.Pools)
        {
            if (pool.Cpu is { } cpu && needs.MissingCpus(pool) is { Source: NeedSource.EtcdTable } cpus)
                yield return Warning(pool.Path.Machine.Cpu, $"an etcd member has {CountWords.Of(cpu, "CPU")}, fewer than the {cpus.Amount} that etcd's {size.Name} class has, which {nodes} need: take {cpus.Amount}") with { Related = largest };
            if (needs.MissingMemory(pool) is { Source: NeedSource.EtcdTable } memory)
                yield return Warning(pool.Path.Machine.Memory, $"an etcd member has {pool.Memory} of memory, less than the {memory.Amount} GB that etcd's {size.Name} class has, which {nodes} need: take {memory.Amount}Gi") with { Related = largest };
        }
    }
}
