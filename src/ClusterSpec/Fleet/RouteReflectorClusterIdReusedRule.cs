using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules;

namespace ClusterSpec.Fleet;

internal sealed class RouteReflectorClusterIdReusedRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "route-reflector-cluster-id-reused",
        Section = "Fleet",
        Severity = Severity.Warning,
        Title = "route reflectors of two clusters that are one AS have the same cluster id",
        What = "Compares the cluster ids of clusters with route reflectors and the same AS number that are declared to be routed to each other, or that peer with the same router of that AS and leave open whether they are.",
        Why = "A route reflector drops a route that has its own cluster id in the list of reflectors that it came through. Within one AS that list is passed on: reflectors of the two clusters drop the routes of each other.",
        Fix = "Give the reflectors of each cluster an id of their own in network.calico.bgp.clusterId.",
        Sources = [new("RFC 4456: BGP route reflection, avoiding routing information loops", "https://www.rfc-editor.org/rfc/rfc4456#section-8")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters)
    {
        var routed = Reuse.Find(clusters, Ids).Where(reuse => reuse.IsRouted).ToList();
        var reported = routed.Select(reuse => reuse.Cluster).ToHashSet();
        var shared = Reuse.Find(clusters, Sessions).Where(reuse => !reported.Contains(reuse.Cluster)).DistinctBy(reuse => reuse.Cluster);
        return routed.Concat(shared).Select(Same);
    }

    private static IEnumerable<((AsNumber, IpAddress), Resolved<IpAddress?>)> Ids(FleetCluster cluster)
    {
        if (cluster.Bgp is { ClusterId: { Value: { } id } place } bgp)
            yield return ((bgp.AsNumber.Value, id), place);
    }

    private static IEnumerable<((AsNumber, IpAddress, IpAddress), Resolved<IpAddress?>)> Sessions(FleetCluster cluster) =>
        from id in Ids(cluster)
        from router in cluster.Bgp?.Routers ?? []
        where router.AsNumber == id.Item1.Item1
        select ((id.Item1.Item1, id.Item1.Item2, router.Address), id.Item2);

    private FleetFinding Same(Reuse<Resolved<IpAddress?>> reuse)
    {
        var (id, name) = (reuse.Item, reuse.Earlier.Label);
        var finding = Found(Severity.Warning, id.Path, $"cluster id {id} is also that of the reflectors of {name}, which are of the same AS: reflectors drop routes that came through their own id") with
        {
            Label = DefaultLabel.Of(id, $"{id}"),
            Help = "give the reflectors of each cluster an id of their own",
        };
        return new(reuse.Cluster, finding, reuse.Earlier, new(reuse.EarlierItem.Path, $"{name} has it here"));
    }
}
