using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Etcd;

namespace ClusterSpec.Rules.Sizing;

internal sealed class EventsShareEtcdRule : ClusterRule
{
    // Derived: the example of etcd's large class, https://etcd.io/docs/v3.6/op-guide/hardware/#large-cluster
    private const long MostNodes = 1000;

    public override RuleDescription Description { get; } = new()
    {
        Name = "events-share-etcd",
        Section = "Sizing",
        Severity = Severity.Info,
        Title = "the events of a large cluster go to the etcd that holds its state",
        What = "Says so when the cluster has more than 1,000 nodes, the example of etcd's large class: the number is ClusterSpec's own. The file has no key for a second etcd, so the files that it renders have none.",
        Why = "Every pod that starts, fails or moves leaves events, which are a large part of all writes and the part that nobody would miss. In an etcd of their own they cannot slow down the state of the cluster.",
        Fix = "Give events an etcd of their own: Kubespray sets one up with etcd_events_cluster_setup and etcd_events_cluster_enabled, the API server takes it as --etcd-servers-overrides=/events#….",
        Sources =
        [
            new("Kubernetes: etcd storage of large clusters", "https://kubernetes.io/docs/setup/best-practices/cluster-large/#etcd-storage"),
            new("Kubespray: large deployments", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/docs/operations/large-deployments.md"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        if (nodes <= MostNodes || EtcdMembers.RolesPath(cluster) is not { } path)
            yield break;
        yield return Info(path, $"{CountWords.Of(nodes, "node")} write their events to the etcd that holds the cluster's state: beyond {CountWords.Of(MostNodes)} give events an etcd of their own, for example with Kubespray's etcd_events_cluster_setup") with
        {
            Related = NodeCount.Largest(cluster),
        };
    }
}
