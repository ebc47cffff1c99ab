using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdEvenMembersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-even-members",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "etcd has an even number of members",
        What = "Counts the hosts of pools with the role etcd. An even number is an error.",
        Why = "More than half of the members must agree. A fourth member raises that from two to three and lets no more members fail than three did, while there is one more that can.",
        Fix = "Take one member away, or add one.",
        Sources = [new("etcd FAQ: why an odd number of cluster members?", "https://etcd.io/docs/v3.6/faq/#why-an-odd-number-of-cluster-members")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var members = cluster.Etcd.Members;
        if (members.IsEmpty || members.Length % 2 == 1)
            yield break;
        var tolerated = (members.Length - 1) / 2;
        yield return Error(members[0].Pool.Path.Roles, $"etcd has {members.Length} members, which tolerate the loss of {tolerated} just as {members.Length - 1} do: take {members.Length - 1} or {members.Length + 1}") with
        {
            Label = $"{members.Length} members: {string.Join(", ", members.Take(9).Select(member => member.Label))}",
        };
    }
}
