using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdQuorumInOneRackRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-quorum-in-one-rack",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "one rack or zone holds as many etcd members as must agree",
        What = "Counts the members in each rack, as far as the file names racks. A rack with more than half of three or more members is a warning. In development it is silent.",
        Why = "When that rack loses its power or its switch, the members that are left are too few to agree: the API stops for the whole cluster, and no pod that was lost with the rack is started elsewhere.",
        Fix = "Spread the members over at least three racks, so that the loss of any one leaves more than half. Two racks are never enough.",
        Sources =
        [
            new("etcd FAQ: what is failure tolerance?", "https://etcd.io/docs/v3.6/faq/#what-is-failure-tolerance"),
            new("Kubernetes: running in multiple zones", "https://kubernetes.io/docs/setup/best-practices/multiple-zones/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.Racks,
        ClusterPath.Root.Metadata.Environment,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var members = cluster.Etcd.Members;
        var fullest = members.Where(member => member.Rack is not null).GroupBy(member => member.Rack, StringComparer.Ordinal).MaxBy(rack => rack.Count());
        if (!cluster.IsProduction || members.Length < EtcdMembers.Least || fullest is not { Key: { } rack } || fullest.Count() < cluster.Etcd.Quorum)
            yield break;
        var spare = members.Length - cluster.Etcd.Quorum;
        var places = fullest.Select(RackPath).Distinct(StringComparer.Ordinal).ToImmutableArray();
        yield return Warning(places[0], $"rack {ShownText.Quote(rack)} holds {fullest.Count()} of {members.Length} etcd members, and {cluster.Etcd.Quorum} must agree: put at most {spare} in one rack, over {(members.Length + spare - 1) / spare} racks or more") with
        {
            Label = $"with it go {PhraseRow.Of(fullest.Take(EtcdMembers.Most).Select(member => (Phrase)$"{ShownText.Of(member.Label)}"))}",
            Related = [.. places.Skip(1).Take(EtcdMembers.Most).Select(path => new RelatedPath(path, "the same rack"))],
        };
    }

    private static string RackPath(EffectiveHost member) =>
        member.Pool.Written.Nodes is null ? member.Pool.Path.Racks : member.Pool.Path.Nodes[member.Index].Rack;
}
