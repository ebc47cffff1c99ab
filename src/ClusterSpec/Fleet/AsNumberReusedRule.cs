using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules;

namespace ClusterSpec.Fleet;

internal sealed class AsNumberReusedRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "as-number-reused",
        Section = "Fleet",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "two clusters that exchange routes through routers of another AS have the same AS number",
        What = "Compares the AS numbers of clusters that peer with routers of another AS. It is an error where the two are declared to be routed to each other, and a warning where they peer with the same router and leave open whether they are. Clusters without such routers, and those whose racks have AS numbers of their own, are not looked at.",
        Why = "A router of BGP drops a route that has its own AS number in its path. The fabric passes the routes of one cluster on to the other, which drops them all: pods of the two do not reach each other, and no error is logged.",
        Fix = "Give each cluster an AS number of its own: of 64512 to 65534, or of 4200000000 to 4294967294. Where the routers replace the number, or the clusters need not reach each other, give addressing.routedTo in both files without the other.",
        Sources = [new("RFC 4271: AS loop detection", "https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2"), new("RFC 7938: BGP in data centers, private use AS numbers", "https://www.rfc-editor.org/rfc/rfc7938#section-5.2.2")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters)
    {
        var routed = Reuse.Find(clusters, Numbers).Where(reuse => reuse.IsRouted).Select(reuse => Same(reuse.Cluster, reuse.Item, reuse.Earlier, reuse.EarlierItem, null)).ToList();
        var reported = routed.Select(finding => finding.Cluster).ToHashSet();
        var shared = Reuse.Find(clusters, Sessions).Where(reuse => !reuse.IsRouted && !reported.Contains(reuse.Cluster)).DistinctBy(reuse => reuse.Cluster);
        return routed.Concat(shared.Select(reuse => Same(reuse.Cluster, reuse.Item.Bgp, reuse.Earlier, reuse.EarlierItem.Bgp, reuse.Item.Router)));
    }

    private static IEnumerable<(AsNumber, FleetBgp)> Numbers(FleetCluster cluster) =>
        cluster.Bgp is { } bgp && bgp.Fabric.Any() ? [(bgp.AsNumber.Value, bgp)] : [];

    private static IEnumerable<((AsNumber, FleetRouter), (FleetBgp Bgp, FleetRouter Router))> Sessions(FleetCluster cluster) =>
        cluster.Bgp is { } bgp ? bgp.Fabric.Select(router => ((bgp.AsNumber.Value, router), (bgp, router))) : [];

    private FleetFinding Same(FleetCluster cluster, FleetBgp bgp, FleetCluster earlier, FleetBgp other, FleetRouter? router)
    {
        var (number, name) = (bgp.AsNumber.Value, earlier.Label);
        var finding = router is { } shared
            ? Found(Severity.Warning, bgp.AsNumber.Path, $"AS number {number} is also that of {name}, which peers with {shared.Address}, too: neither takes routes of the other from there")
            : Found(Severity.Error, bgp.AsNumber.Path, $"AS number {number} is also that of {name}, which this cluster is routed to: neither takes routes of the other");
        return new(cluster, finding with { Label = NotGiven(bgp), Help = "give each cluster an AS number of its own" }, earlier, new(other.AsNumber.Path, $"{name} has it here"));
    }

    private static Phrase? NotGiven(FleetBgp bgp) => DefaultLabel.Of(bgp.AsNumber, bgp.AsNumber.Value.ToString());
}
