using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Etcd;

namespace ClusterSpec.Rules.Sizing;

internal sealed class EventsShareEtcdRule : ClusterRule
{
    private const long MostNodes = EffectiveEtcd.MostNodesWithoutEvents;

    public override RuleDescription Description { get; } = new()
    {
        Name = "events-share-etcd",
        Section = "Sizing",
        Severity = Severity.Info,
        Title = "the events of a large cluster go to the etcd that holds its state",
        What = "Says so when the cluster has more than 1,000 nodes, the example of etcd's large class: the number is ClusterSpec's own. From there on etcd.events is true by itself, so this is about files that say false, and about static pods of kubeadm's, which are one etcd and no second.",
        Why = "Every pod that starts, fails or moves leaves events, which are a large part of all writes and the part that nobody would miss. In an etcd of their own they cannot slow down the state of the cluster.",
        Fix = "Leave etcd.events out, or write true: a second etcd with ports, data and a service of its own runs beside each member, and the API server is told of it. It takes etcd.deployment: host.",
        Sources =
        [
            new("Kubernetes: etcd storage of large clusters", "https://kubernetes.io/docs/setup/best-practices/cluster-large/#etcd-storage"),
            new("Kubespray: large deployments", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/docs/operations/large-deployments.md"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Etcd.Events, ClusterPath.Root.Etcd.Deployment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        var events = cluster.Etcd.HasEvents;
        if (nodes <= MostNodes || events.Value || EtcdMembers.RolesPath(cluster) is not { } path)
            yield break;
        var way = cluster.Etcd.Deployment.Value == EtcdDeployment.StaticPod ? (Phrase)"write `deployment: host` and `events: true` in etcd" : "write `events: true` in etcd";
        yield return Info(events.IsGiven ? events.Path : path, $"{CountWords.Of(nodes, "node")} write their events to the etcd that holds the cluster's state: beyond {CountWords.Of(MostNodes)} {way}, so that they have one of their own") with
        {
            Related = NodeCount.Largest(cluster),
        };
    }
}
