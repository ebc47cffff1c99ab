using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdEvenMembersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-even-members",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "etcd has an even number of members",
        What = "Counts the hosts of pools with the role etcd. An even number is an error, in every environment.",
        Why = "More than half of the members must agree. A fourth member raises that from two to three and lets no more members fail than three did, while there is one more that can. Kubespray asserts an odd number before it starts.",
        Fix = "Take one member away, or add one.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("etcd FAQ: why an odd number of cluster members?", "https://etcd.io/docs/v3.6/faq/#why-an-odd-number-of-cluster-members"),
            new("Kubespray: stop if even number of etcd hosts", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/validate_inventory/tasks/main.yml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Metadata.Environment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var members = cluster.EtcdMemberCount;
        if (members % 2 == 1 || members == 0 || EtcdMembers.RolesPath(cluster) is not { } path)
            yield break;
        var (count, lost, fewer) = (CountWords.Of(members), CountWords.Of((members - 1) / 2), CountWords.Of(members - 1));
        yield return Error(path, members == 2
            ? (Phrase)$"etcd has {count} members, which tolerate the loss of {lost} just as {fewer} does: take {WayOut(members, cluster.IsProduction)}"
            : $"etcd has {count} members, which tolerate the loss of {lost} just as {fewer} do: take {WayOut(members, cluster.IsProduction)}") with
        {
            Label = EtcdMembers.Label(cluster),
            Fix = OneLess(cluster, members),
        };
    }

    // An odd number that has no fault of its own.
    private static Phrase WayOut(long members, bool isProduction) => members switch
    {
        2 when isProduction => (Phrase)$"{EtcdMembers.Least}",
        > EtcdMembers.Most => $"{EtcdMembers.Most}",
        _ => $"{members - 1} or {members + 1}",
    };

    // Takes the last member away, where the members are a pool of their own that may be smaller.
    private static FindingFix? OneLess(EffectiveCluster cluster, long members)
    {
        if (cluster.Pools.Where(pool => pool.Has(HostRole.Etcd)).ToList() is not [{ Roles: [HostRole.Etcd] } pool] || members > EtcdMembers.Most + 1 || (cluster.IsProduction && members <= EtcdMembers.Least))
            return null;
        switch (pool.Written)
        {
            case { Nodes: { Count: > 1 } nodes, Addresses: null } when nodes.Count == members:
                return FindingFix.Remove(pool.Path.Nodes[nodes.Count - 1], "the last member").AsUnsafe();
            case { Nodes: null, Addresses.Text: { } text, SecondaryAddresses: null } when IpRange.TryParse(text, out var range) && range.First < range.Last:
                var rest = range with { Last = range.Last with { Value = range.Last.Value - 1 } };
                return FindingFix.Set(pool.Path.Addresses, rest.ToString()).AsUnsafe();
            default:
                return null;
        }
    }
}
