using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class ControlPlaneMissingRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "control-plane-missing",
        Section = "Pools",
        Severity = Severity.Error,
        Title = "no pool has the role control-plane",
        What = "Looks for a pool with the role control-plane.",
        Why = "There is no host for the API server: kubeadm has nothing to initialise and Kubespray refuses an inventory without control planes.",
        Fix = "Give a pool the role control-plane.",
        Sources = [new("Kubespray: inventory groups", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/docs/ansible/inventory.md"), new("Kubernetes: control plane components", "https://kubernetes.io/docs/concepts/overview/components/#control-plane-components")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Pools.IsEmpty || cluster.Pools.Any(pool => pool.Has(HostRole.ControlPlane)))
            yield break;
        yield return Error(ClusterPath.Root.Pools, "no pool has the role control-plane, so that there is no host for the API server: give it to one");
    }
}
