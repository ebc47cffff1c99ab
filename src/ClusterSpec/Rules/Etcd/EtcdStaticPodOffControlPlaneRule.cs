using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdStaticPodOffControlPlaneRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-static-pod-off-control-plane",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "etcd is to be run by kubeadm, but not on exactly the control planes",
        What = "With etcd.deployment: static-pod, every pool with the role etcd must have the role control-plane, and the other way round.",
        Why = "kubeadm starts one member on each control plane that it sets up, and none elsewhere. A control plane without the role would get one all the same, a host of etcd alone would stay empty.",
        Fix = "Give the control planes both roles, or write deployment: host.",
        Sources = [new("kubeadm: options for highly available topology", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/ha-topology/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Deployment, ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var deployment = cluster.Etcd.Deployment;
        // Without any member the lack of members is the fault.
        if (deployment.Value != EtcdDeployment.StaticPod || EtcdMembers.RolesPath(cluster) is null)
            yield break;
        foreach (var pool in cluster.Pools.Where(pool => pool.Has(HostRole.Etcd) != pool.Has(HostRole.ControlPlane)))
        {
            var fault = pool.Has(HostRole.Etcd) ? (Phrase)"has the role etcd without control-plane, so kubeadm starts no member there" : "has the role control-plane without etcd, and kubeadm starts a member there all the same";
            yield return Error(pool.Path.Roles, $"pool {ShownText.Quote(pool.Name)} {fault}: give it both roles, or write deployment: host") with
            {
                Related = [new(deployment.Path, "members are static pods")],
            };
        }
    }
}
