using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class ControlPlaneTooSmallForClusterRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "control-plane-too-small-for-cluster",
        Section = "Sizing",
        Severity = Severity.Warning,
        Title = "a control plane has too few CPUs for the number of nodes",
        What = "Compares the CPUs of pools with the role control-plane with a table: 8 from 101 nodes on, 16 from 251, 32 from 501. Below that the general limit of 4 holds, which has a rule of its own.",
        Why = "Each node's kubelet and kube-proxy watch the API server and report to it. The table is what Kubernetes' own scripts gave control planes at each size; it left the documentation with the scripts, and nothing has taken its place.",
        Fix = "Give the control planes the CPUs that the message names. More control planes instead help the API server, but not the scheduler and the controllers, of which only one works at a time.",
        Sources =
        [
            new("Kubernetes 1.17: size of master and master components", "https://github.com/kubernetes/website/blob/release-1.17/content/en/docs/setup/best-practices/cluster-large.md#size-of-master-and-master-components"),
            new("Kubernetes: considerations for large clusters", "https://kubernetes.io/docs/setup/best-practices/cluster-large/#control-plane-components"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Cpu, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var needs = new MachineNeeds(cluster);
        var largest = NodeCount.Largest(cluster);
        foreach (var pool in cluster.Pools)
        {
            if (pool.Cpu is not { } cpu || needs.MissingCpus(pool) is not { Source: NeedSource.ControlPlaneTable } need)
                continue;
            yield return Warning(pool.Path.Machine.Cpu, $"a control plane has {CountWords.Of(cpu, "CPU")}, fewer than the {need.Amount} that a cluster of {CountWords.Of(needs.Nodes, "node")} asks for: take {need.Amount}") with
            {
                Label = $"enough for {CountWords.Of(ControlPlaneSize.MostNodesOf(cpu), "node")}",
                Related = largest,
            };
        }
    }
}
