using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class WorkerMissingRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "worker-missing",
        Section = "Pools",
        Severity = Severity.Warning,
        Title = "no pool has the role worker",
        What = "Looks for a pool with the role worker.",
        Why = "Control planes and route reflectors are tainted, so that pods stay off them: everything that is deployed, CoreDNS included, waits for a node that does not come.",
        Fix = "Add a pool of workers, or give the control planes the role worker: then they get no taint.",
        Sources = [new("kubeadm: control plane node isolation", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/create-cluster-kubeadm/#control-plane-node-isolation")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Pools.IsEmpty || cluster.Pools.Any(pool => pool.Has(HostRole.Worker)))
            yield break;
        yield return Warning(ClusterPath.Root.Pools, "no pool has the role worker, so that pods have no node to run on: add a pool of workers, or give the role to the control planes");
    }
}
