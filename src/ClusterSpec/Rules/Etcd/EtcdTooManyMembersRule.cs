using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdTooManyMembersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-too-many-members",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "etcd has more members than are worth it",
        What = "Counts the hosts of pools with the role etcd. More than 7 is a warning. Where the number is even, the rule of that speaks instead.",
        Why = "Each write goes to all members, and more than half must have it on disk before it counts. Beyond 7 writes get slower, while 7 already survive the loss of 3.",
        Fix = "Take 7 members, or 5.",
        Sources = [new("etcd FAQ: what is maximum cluster size?", "https://etcd.io/docs/v3.6/faq/#what-is-maximum-cluster-size")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var members = cluster.EtcdMemberCount;
        if (members <= EtcdMembers.Most || members % 2 == 0 || EtcdMembers.RolesPath(cluster) is not { } path)
            yield break;
        yield return Warning(path, $"etcd has {CountWords.Of(members)} members, and each write waits for {CountWords.Of((members / 2) + 1)} of them: take 5, or {EtcdMembers.Most}, of which {EtcdMembers.Most / 2} may be lost") with
        {
            Label = EtcdMembers.Label(cluster),
        };
    }
}
