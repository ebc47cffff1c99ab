using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdTooFewMembersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-too-few-members",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "etcd has no member that could be lost",
        What = "Counts the hosts of pools with the role etcd. One member is an error in production and staging and none in development; no member at all is an error everywhere. Two members are even, which has a rule of its own.",
        Why = "With one member, the loss of its disk is the loss of everything that Kubernetes knows, and each restart of its host stops the API.",
        Fix = "Give the role etcd to 3 hosts, or write environment: development if the cluster may be lost.",
        Sources =
        [
            new("etcd FAQ: what is failure tolerance?", "https://etcd.io/docs/v3.6/faq/#what-is-failure-tolerance"),
            new("Kubernetes: multi-node etcd cluster", "https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#multi-node-etcd-cluster"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Metadata.Environment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        switch (cluster.EtcdMemberCount)
        {
            case 0 when EtcdMembers.RolesPath(cluster) is null:
                var wayOut = cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.ControlPlane)) is { } masters ? (Phrase)$"add it to the roles of {ShownText.Quote(masters.Name)}, or give it a pool of its own" : "give it a pool of its own";
                yield return Error(ClusterPath.Root.Pools, $"no pool has the role etcd, so nothing would keep the cluster's state: {wayOut}");
                break;
            case 1 when cluster.IsProduction && EtcdMembers.RolesPath(cluster) is { } path:
                yield return Error(path, $"etcd has 1 member in a {cluster.Environment.Value.Text()} cluster, and its loss is the loss of all state: take {EtcdMembers.Least}") with
                {
                    Label = EtcdMembers.Label(cluster),
                    Help = cluster.Environment.IsGiven ? null : (Phrase)"a cluster that may be lost says so with metadata.environment: development",
                    Related = cluster.Environment.IsGiven ? [new(cluster.Environment.Path, "a development cluster may have 1")] : [],
                };
                break;
        }
    }
}
