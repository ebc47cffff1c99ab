using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class WorkerTooSmallRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "worker-too-small",
        Section = "Sizing",
        Severity = Severity.Error,
        Title = "a worker has too few CPUs or too little memory",
        What = "Looks at pools with the role worker: fewer than 8 CPUs or less than 16 GB of memory is a warning; a machine sold as 16 GB may report 3 % less, and both 16G and 16Gi are enough. Memory below the 1024 MiB that Kubespray asserts is an error, on edge hosts too, which Kubespray installs as nodes. Hosts without the role worker have no other limit here: a route reflector, a load balancer or an edge host runs no workloads. Where another role of the pool asks for more, the rule of that speaks instead.",
        Why = "The system, the kubelet, the container engine and the network plugin take the same share of every worker, about one CPU and two GB: of a small one they take most, pods that ask for more than the rest stay pending, and one loss of a node moves nearly nothing. 8 CPUs and 16 GB are ClusterSpec's own guide for general workloads; upstream names only the floor.",
        Fix = "Take fewer and larger workers.",
        Sources =
        [
            new("Kubespray: minimal_node_memory_mb", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/preinstall/defaults/main.yml"),
            new("Kubernetes: reserve compute resources for system daemons", "https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/"),
            new("kubeadm: before you begin", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/#before-you-begin"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Cpu, ClusterPath.Root.Pools.Any.Machine.Memory,
        ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var needs = new MachineNeeds(cluster);
        foreach (var pool in cluster.Pools)
        {
            if (pool.Cpu is { } cpu && needs.MissingCpus(pool) is { Source: NeedSource.WorkerGuide } cpus)
                yield return Warning(pool.Path.Machine.Cpu, $"a worker has {CountWords.Of(cpu, "CPU")}, fewer than the {cpus.Amount} of the sizing guide: take {cpus.Amount}");
            var host = pool.Has(HostRole.Worker) ? (Phrase)"a worker" : "an edge host";
            switch (needs.MissingMemory(pool))
            {
                case { Source: NeedSource.WorkerFloor } need when needs.WorkerFloor is { } floor:
                    yield return Error(pool.Path.Machine.Memory, $"{host} has {pool.Memory} of memory, and {floor.Program} refuses less than {floor.Mebibytes}Mi: take {need.Amount}Gi");
                    break;
                case { Source: NeedSource.WorkerGuide } need:
                    yield return Warning(pool.Path.Machine.Memory, $"{host} has {pool.Memory} of memory, less than the {need.Amount} GB of the sizing guide: take {need.Amount}Gi");
                    break;
            }
        }
    }
}
