using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Sizing;

internal sealed class NetworkCardTooSlowRule : ClusterRule
{
    // The class of etcd's table whose example has 1,000 nodes: https://etcd.io/docs/v3.6/op-guide/hardware/#network
    private const long LargeCluster = 1000;
    private static readonly NicSpeed LargeClusterNic = new(10_000);

    public override RuleDescription Description { get; } = new()
    {
        Name = "network-card-too-slow",
        Section = "Sizing",
        Severity = Severity.Warning,
        Title = "a network card is too slow",
        What = "Looks at the network card of every pool, whatever its role: less than 1 Gbit/s is a warning. From 1,000 nodes on less than 10 Gbit/s is a warning for hosts of etcd.",
        Why = "Images, logs, pod traffic and etcd's own share the card. etcd says that 1 Gbit/s is sufficient for common clusters, and that in large ones 10 Gbit/s shorten the time until a member that failed has caught up.",
        Fix = "Give the pool the card that the message names.",
        Sources = [new("etcd: network", "https://etcd.io/docs/v3.6/op-guide/hardware/#network")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Nic, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        var largest = NodeCount.Largest(cluster);
        foreach (var pool in cluster.Pools)
        {
            if (pool.Nic is not { } nic)
                continue;
            if (pool.Has(HostRole.Etcd) && nodes >= LargeCluster && nic.Megabits < LargeClusterNic.Megabits)
            {
                yield return Warning(pool.Path.Machine.Nic, $"an etcd member has a network card of {nic}, slower than the {LargeClusterNic} at which a lost member of a cluster of {CountWords.Of(nodes, "node")} is soon replaced: take {LargeClusterNic}") with
                {
                    Related = largest,
                };
            }
            else if (nic.Megabits < SizingGuide.LeastNic.Megabits)
            {
                yield return Warning(pool.Path.Machine.Nic, $"a network card of {nic} is slower than {SizingGuide.LeastNic}, and everything from images to etcd's heartbeats shares it: take {SizingGuide.LeastNic} or 10G");
            }
        }
    }
}
