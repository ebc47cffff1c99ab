using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdTopologyContradictsRolesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-topology-contradicts-roles",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "etcd.topology says something else than the roles of the pools",
        What = "Compares etcd.topology, where it is given, with the pools. stacked with a pool that has the role etcd without control-plane is an error, and so is external with a pool that has both.",
        Why = "The inventory follows the roles and kubeadm's configuration follows the topology: the API servers would look for etcd where it is not.",
        Fix = "Mend the roles, or leave the key out: without it the roles decide.",
        Fixes = FixSafety.Safe,
        Sources = [new("kubeadm: options for highly available topology", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/ha-topology/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Topology, ClusterPath.Root.Etcd.Deployment, ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var topology = cluster.Etcd.Topology;
        var wantsControlPlane = topology.Value == EtcdTopology.Stacked;
        // Static pods must be on the control planes whatever the topology says, which is a rule of its own.
        if (!topology.IsGiven || (wantsControlPlane && cluster.Etcd.Deployment.Value == EtcdDeployment.StaticPod))
            yield break;
        var other = cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.Etcd) && pool.Has(HostRole.ControlPlane) != wantsControlPlane);
        if (other is null)
            yield break;
        var found = wantsControlPlane ? (Phrase)"has members on hosts that are no control planes" : "has members on control planes";
        var wayOut = (wantsControlPlane ? EtcdTopology.External : EtcdTopology.Stacked).Text();
        yield return Error(topology.Path, $"etcd is {topology.Value.Text()}, but pool {ShownText.Quote(other.Name)} {found}: write {wayOut}, or leave the key out") with
        {
            Fix = cluster.Pools.Any(pool => pool.Has(HostRole.Etcd) && pool.Has(HostRole.ControlPlane) == wantsControlPlane) ? null : FindingFix.Set(topology.Path, wayOut),
            Related = [new(other.Path.Roles, "the roles of these members")],
        };
    }
}
