using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Fleet;

internal sealed class HostNameReusedRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "host-name-reused",
        Section = "Fleet",
        Severity = Severity.Warning,
        Title = "hosts of two clusters that are routed to each other have the same name",
        What = "Compares the names of listed hosts of clusters that are declared to be routed to each other. Names of the hosts of a range follow from the name of the pool and are not looked at, nor is a host that has the same address, too.",
        Why = "One resolver, one monitoring and one inventory see both networks: a name leads to one of the two hosts, and figures of both are put down to one.",
        Fix = "Put the name of the cluster into the names of its hosts.",
        Sources = [new("Kubernetes: nodes, node name uniqueness", "https://kubernetes.io/docs/concepts/architecture/nodes/#node-name-uniqueness")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.SecondaryAddresses, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters) =>
        from reuse in Reuse.Find(clusters, Named)
        where reuse.IsRouted && reuse.Item.Range != reuse.EarlierItem.Range
        let finding = Found(Severity.Warning, reuse.Item.NamePath, $"{reuse.Earlier.Label}, which this cluster is routed to, has a host called {ShownText.Of(reuse.Item.Name ?? "")}, too: give each host a name of its own")
        select new FleetFinding(reuse.Cluster, finding, reuse.Earlier, new(reuse.EarlierItem.NamePath, $"the one of {reuse.Earlier.Label}"));

    private static IEnumerable<(string, FleetHosts)> Named(FleetCluster cluster)
    {
        foreach (var host in cluster.Hosts)
        {
            if (host.Name is { } name)
                yield return (name, host);
        }
    }
}
