using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Fleet;

internal sealed class RoutedClustersOverlapRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "routed-clusters-overlap",
        Section = "Fleet",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "ranges of two clusters that are routed to each other share addresses",
        What = "Holds node subnets, pod ranges and service ranges of clusters that are declared to be routed to each other, by addressing.routedTo in either file, against each other. A shared address is an error; between the service ranges of both, where neither announces them to routers, a warning.",
        Why = "An address that is in both clusters leads to the nearer one: hosts and pods of the other cannot be reached, and answers to them go astray. Services that are not announced are translated before a packet leaves its node, so that two such ranges collide only once a service is to be reached from the other cluster.",
        Fix = "Give each cluster ranges of its own, or remove the name from addressing.routedTo.",
        Sources = [new("Kubernetes: cluster networking, IP address ranges", "https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges"), new("Cilium: cluster mesh, prerequisites", "https://docs.cilium.io/en/stable/network/clustermesh/clustermesh/#prerequisites")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Name, ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters)
    {
        var indices = new Dictionary<FleetCluster, (RangeIndex Hard, RangeIndex Services)>();
        for (var at = 0; at < clusters.Clusters.Length; at++)
        {
            foreach (var earlier in clusters.EarlierNeighbours(at).Select(neighbour => clusters.Clusters[neighbour]))
            {
                if (!indices.TryGetValue(earlier, out var index))
                    indices.Add(earlier, index = (new([.. earlier.Nodes, .. earlier.Pods]), new(earlier.Services)));
                foreach (var finding in Between(clusters.Clusters[at], earlier, index.Hard, index.Services))
                    yield return finding;
            }
        }
    }

    private IEnumerable<FleetFinding> Between(FleetCluster cluster, FleetCluster earlier, RangeIndex hard, RangeIndex services)
    {
        foreach (var range in cluster.Nodes.Concat(cluster.Pods).Concat(cluster.Services))
        {
            var areTranslated = range.Kind == RangeKind.Services && !cluster.AnnouncesServices && !earlier.AnnouncesServices;
            if (hard.Overlapping(range.Range) is { } other)
                yield return Shared(Severity.Error, cluster, range, earlier, other);
            if (services.Overlapping(range.Range) is { } service)
                yield return Shared(areTranslated ? Severity.Warning : Severity.Error, cluster, range, earlier, service);
        }
    }

    private FleetFinding Shared(Severity severity, FleetCluster cluster, PlanRange range, FleetCluster earlier, PlanRange other)
    {
        var finding = Found(severity, range.Path, $"{Noun(range)} {range.Range} share addresses with {Noun(other)} {other.Range} of {earlier.Label}, which this cluster is routed to") with
        {
            Label = range.IsGiven ? null : (Phrase)$"{Noun(range)} are not given and default to {range.Range}",
            Help = $"give one of the two a range outside {(range.Range.Contains(other.Range) ? range.Range : other.Range)}",
        };
        return new(cluster, finding, earlier, new(other.Path, $"{Noun(other)} of {earlier.Label} are {other.Range}"));
    }

    private static Phrase Noun(PlanRange range) => range.Kind switch
    {
        RangeKind.Nodes => (Phrase)"nodes",
        RangeKind.Pods => "pods",
        _ => "services",
    };
}
