using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdNotDedicatedRule : ClusterRule
{
    // Derived: where etcd's table goes from medium to large, https://etcd.io/docs/v3.6/op-guide/hardware/#medium-cluster
    private const long LeastNodes = 250;

    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-not-dedicated",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "etcd shares its hosts in a large cluster",
        What = "Looks for pools that have the role etcd and another one. From 250 nodes on that is a warning. The number is ClusterSpec's own: the example of etcd's medium class.",
        Why = "etcd's table of hardware holds for machines that do nothing else. The API server on the same host takes most CPU and disk just when many nodes change at once, which is when etcd needs both to send its heartbeats in time.",
        Fix = "Take the role etcd from the pool and give it to a pool of its own.",
        Sources =
        [
            new("etcd: example hardware configurations", "https://etcd.io/docs/v3.6/op-guide/hardware/#example-hardware-configurations"),
            new("Kubernetes: run etcd clusters on dedicated machines", "https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        if (nodes < LeastNodes)
            yield break;
        foreach (var pool in cluster.Pools.Where(pool => pool.Has(HostRole.Etcd) && pool.Roles.Length > 1))
        {
            var others = pool.Roles.Where(role => role != HostRole.Etcd).Select(role => (Phrase)$"{role.Text()}").Aggregate((front, next) => $"{front} and the role {next}");
            yield return Warning(pool.Path.Roles, $"etcd shares its hosts with the role {others} in a cluster of {CountWords.Of(nodes, "node")}, and from {LeastNodes} on they take each other's CPU and disk: give etcd a pool of its own");
        }
    }
}
