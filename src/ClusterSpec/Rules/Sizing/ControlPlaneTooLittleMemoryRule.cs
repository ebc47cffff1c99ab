using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class ControlPlaneTooLittleMemoryRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "control-plane-too-little-memory",
        Section = "Sizing",
        Severity = Severity.Error,
        Title = "a control plane has too little memory",
        What = "Looks at the memory of pools with the role control-plane. Less than the program that installs it accepts is an error: 1700 MiB for kubeadm of Kubernetes 1.20 and later, before that 1500 MiB for Kubespray. Less than 8 GB is a warning; a machine sold as 8 GB may report 3 % less, and both 8G and 8Gi are enough. Where another role of the pool asks for more, the rule of that speaks instead.",
        Why = "The installer stops. With little more than its floor, the API server's caches push each other out, and the kernel kills what is largest, which is the API server or etcd.",
        Fix = "Give the machines of the pool the memory that the message names.",
        Versions = "all; the floor of kubeadm since Kubernetes 1.20",
        Sources =
        [
            new("kubeadm: ControlPlaneMem", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go"),
            new("kubeadm: a preflight check that the control-plane node has at least 1700MB of RAM", "https://github.com/kubernetes/kubernetes/pull/93275"),
            new("Kubespray: minimal_master_memory_mb", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/preinstall/defaults/main.yml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Memory, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var needs = new MachineNeeds(cluster);
        foreach (var pool in cluster.Pools)
        {
            switch (needs.MissingMemory(pool))
            {
                case { Source: NeedSource.ControlPlaneFloor } need when needs.ControlPlaneFloor is { } floor:
                    yield return Error(pool.Path.Machine.Memory, $"a control plane has {pool.Memory} of memory, and {floor.Program} refuses less than {floor.Mebibytes}Mi: take {need.Amount}Gi");
                    break;
                case { Source: NeedSource.ControlPlaneGuide } need:
                    yield return Warning(pool.Path.Machine.Memory, $"a control plane has {pool.Memory} of memory, less than the {need.Amount} GB that API server, controllers and system need together: take {need.Amount}Gi");
                    break;
            }
        }
    }
}
