using System.Collections.Immutable;

namespace ClusterSpec.Fleet;

/// <summary>One thing that two clusters use.</summary>
/// <param name="Cluster">The later one.</param>
/// <param name="Item">What it has there.</param>
/// <param name="Earlier">The one whose file sorts first.</param>
/// <param name="EarlierItem">What that has there.</param>
/// <param name="IsRouted">Whether they are declared to be routed to each other; where not, at least one of them leaves it open.</param>
internal sealed record Reuse<T>(FleetCluster Cluster, T Item, FleetCluster Earlier, T EarlierItem, bool IsRouted);

/// <summary>Finds what clusters use twice.</summary>
internal static class Reuse
{
    /// <summary>Each use that an earlier cluster has, too, with the first of those that this one is routed to, else the first that it may
    /// be. Two clusters that both say what they are routed to, and not to each other, have nothing to do with each other.
    /// The time of a look-up for each use and each declared neighbour, however many uses are the same.</summary>
    /// <param name="fleet">The clusters.</param>
    /// <param name="uses">What a cluster uses, by a key that is the same for the same thing.</param>
    public static IEnumerable<Reuse<T>> Find<TKey, T>(ClusterFleet fleet, Func<FleetCluster, IEnumerable<(TKey Key, T Item)>> uses)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, Users<T>>();
        for (var at = 0; at < fleet.Clusters.Length; at++)
        {
            var cluster = fleet.Clusters[at];
            foreach (var (key, item) in uses(cluster).DistinctBy(use => use.Key))
            {
                if (!groups.TryGetValue(key, out var users))
                    groups.Add(key, users = new Users<T>());
                var routed = users.FirstOf(fleet.EarlierNeighbours(at));
                var open = cluster.RoutedTo is null ? users.First : users.FirstOpen;
                if ((routed ?? open) is { } earlier)
                    yield return new(cluster, item, fleet.Clusters[earlier], users.ItemOf(earlier), routed is not null);
                users.Add(at, item, cluster.RoutedTo is null);
            }
        }
    }

    private sealed class Users<T>
    {
        private readonly Dictionary<int, T> items = [];

        public int? First { get; private set; }

        public int? FirstOpen { get; private set; }

        public T ItemOf(int cluster) => items[cluster];

        public void Add(int cluster, T item, bool isOpen)
        {
            items.Add(cluster, item);
            First ??= cluster;
            if (isOpen)
                FirstOpen ??= cluster;
        }

        /// <summary>The first of clusters, ascending, that uses it; the shorter side is walked.</summary>
        public int? FirstOf(ImmutableArray<int> clusters) => items.Count < clusters.Length
            ? items.Keys.Where(cluster => clusters.BinarySearch(cluster) >= 0).Select(cluster => (int?)cluster).Min()
            : clusters.Where(items.ContainsKey).Select(cluster => (int?)cluster).FirstOrDefault();
    }
}
