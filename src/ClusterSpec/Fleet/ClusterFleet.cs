using System.Collections.Immutable;

namespace ClusterSpec.Fleet;

/// <summary>The clusters of a run, by file, and which of them are declared to be routed to each other.</summary>
internal sealed class ClusterFleet
{
    private readonly ImmutableArray<ImmutableArray<int>> earlier;

    /// <summary>Sorts, and finds names: O(n log n).</summary>
    public ClusterFleet(IEnumerable<FleetCluster> clusters)
    {
        Clusters = [.. clusters.OrderBy(cluster => cluster.File, StringComparer.Ordinal)];
        earlier = Neighbours(Clusters);
    }

    /// <summary>By file.</summary>
    public ImmutableArray<FleetCluster> Clusters { get; }

    /// <summary>Positions of earlier clusters that this one is routed to: either names the other. Ascending.</summary>
    /// <param name="at">Position of the later one.</param>
    public ImmutableArray<int> EarlierNeighbours(int at) => earlier[at];

    // Of two clusters of one name, which is a finding of its own, the first is meant.
    private static ImmutableArray<ImmutableArray<int>> Neighbours(ImmutableArray<FleetCluster> clusters)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < clusters.Length; at++)
            byName.TryAdd(clusters[at].Name, at);
        var found = clusters.Select(_ => new SortedSet<int>()).ToList();
        for (var at = 0; at < clusters.Length; at++)
        {
            foreach (var name in clusters[at].RoutedTo ?? [])
            {
                if (byName.TryGetValue(name, out var other) && other != at)
                    found[Math.Max(at, other)].Add(Math.Min(at, other));
            }
        }

        return [.. found.Select(set => set.ToImmutableArray())];
    }
}
