using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Sizing;

internal sealed class ControlPlaneTooFewCpusRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "control-plane-too-few-cpus",
        Section = "Sizing",
        Severity = Severity.Error,
        Title = "a control plane has too few CPUs for any cluster",
        What = "Looks at the CPUs of pools with the role control-plane. Fewer than 2 is an error, fewer than 4 is a warning. Where the number of nodes or another role of the pool asks for more, the rule of that speaks instead.",
        Why = "kubeadm refuses to set up a control plane with fewer than 2 CPUs. With 2 or 3 the API server, the scheduler and the controllers wait for each other whenever many objects change at once; 4 is what Kubernetes' own scripts give a control plane of up to 100 nodes.",
        Fix = "Give the machines of the pool the CPUs that the message names.",
        Sources =
        [
            new("kubeadm: ControlPlaneNumCPU", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go"),
            new("Kubernetes 1.17: size of master and master components", "https://github.com/kubernetes/website/blob/release-1.17/content/en/docs/setup/best-practices/cluster-large.md#size-of-master-and-master-components"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Cpu, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var needs = new MachineNeeds(cluster);
        foreach (var pool in cluster.Pools)
        {
            var cpus = CountWords.Of(pool.Cpu ?? 0, "CPU");
            switch (needs.MissingCpus(pool))
            {
                case { Source: NeedSource.ControlPlaneFloor } need:
                    yield return Error(pool.Path.Machine.Cpu, $"a control plane has {cpus}, and kubeadm refuses fewer than {MachineFloors.ControlPlaneCpus}: take {need.Amount}");
                    break;
                case { Source: NeedSource.ControlPlaneGuide } need:
                    yield return Warning(pool.Path.Machine.Cpu, $"a control plane has {cpus}, fewer than the {need.Amount} that keep API server, scheduler and controllers from waiting for each other: take {need.Amount}");
                    break;
            }
        }
    }
}
