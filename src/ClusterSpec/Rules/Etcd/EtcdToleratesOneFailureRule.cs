using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdToleratesOneFailureRule : ClusterRule
{
    // The largest cluster of etcd's medium class: https://etcd.io/docs/v3.6/op-guide/hardware/#medium-cluster
    private const long MostNodes = 250;
    private const int Advised = 5;

    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-tolerates-one-failure",
        Section = "Etcd",
        Severity = Severity.Info,
        Title = "a large cluster has an etcd that survives one loss only",
        What = "Says so when etcd has 3 members and the cluster more than 250 nodes, the largest of etcd's medium class. In development it is silent.",
        Why = "While one of three members is away, for an upgrade or a repair, the loss of a second stops the API for all nodes. Kubernetes advises five members in production.",
        Fix = "Give the role etcd to 5 hosts.",
        Sources =
        [
            new("Kubernetes: multi-node etcd cluster", "https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#multi-node-etcd-cluster"),
            new("etcd FAQ: what is failure tolerance?", "https://etcd.io/docs/v3.6/faq/#what-is-failure-tolerance"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Metadata.Environment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        if (!cluster.IsProduction || nodes <= MostNodes || cluster.EtcdMemberCount != EtcdMembers.Least || EtcdMembers.RolesPath(cluster) is not { } path)
            yield break;
        yield return Info(path, $"etcd has {EtcdMembers.Least} members for {CountWords.Of(nodes, "node")}, and while one is replaced the loss of another stops the cluster: take {Advised}") with
        {
            Label = EtcdMembers.Label(cluster),
        };
    }
}
