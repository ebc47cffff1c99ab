using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Fleet;

internal sealed class ClusterNameReusedRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cluster-name-reused",
        Section = "Fleet",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "two files give one name to their clusters",
        What = "Holds metadata.name of all files of a run against each other.",
        Why = "Contexts of kubeconfig files, inventories, alerts and addressing.routedTo know a cluster by its name: with two of that name what is meant for one reaches the other.",
        Fix = "Give each cluster a name of its own; check a copy of a file in a run of its own.",
        Sources = [new("Kubernetes: organizing cluster access using kubeconfig files", "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Name,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters)
    {
        var first = new Dictionary<string, FleetCluster>(StringComparer.Ordinal);
        var path = ClusterPath.Root.Metadata.Name;
        foreach (var cluster in clusters.Clusters.Where(cluster => cluster.Name.Length > 0))
        {
            if (first.TryAdd(cluster.Name, cluster))
                continue;
            var earlier = first[cluster.Name];
            var finding = Found(Severity.Error, path, $"the cluster of {ShownText.Of(earlier.File)} is called {cluster.Label}, too: give each cluster a name of its own");
            yield return new(cluster, finding, earlier, new(path, "the first cluster of that name"));
        }
    }
}
