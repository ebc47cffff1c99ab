using System.Collections.Immutable;

namespace ClusterSpec.Fleet;

/// <summary>Finds hosts of different clusters that have an address in common.</summary>
internal static class SharedAddresses
{
    /// <summary>Pairs of clusters that are routed to each other, then of those of which one leaves it open. All hosts that share an address
    /// with one that begins before them are in a pair, though not in one with every such host: one sweep in the order of addresses,
    /// O(n log n), and one for each two clusters that are routed.</summary>
    public static IEnumerable<Reuse<FleetHosts>> Find(ClusterFleet fleet) =>
        Routed(fleet).Concat(Open(fleet));

    private static IEnumerable<Reuse<FleetHosts>> Routed(ClusterFleet fleet)
    {
        for (var at = 0; at < fleet.Clusters.Length; at++)
        {
            foreach (var earlier in fleet.EarlierNeighbours(at))
            {
                var both = new[] { at, earlier }.SelectMany(position => Uses(fleet, position));
                foreach (var (one, other) in Sweep(both, needsOpen: false))
                    yield return Pair(fleet, one, other, isRouted: true);
            }
        }
    }

    private static IEnumerable<Reuse<FleetHosts>> Open(ClusterFleet fleet)
    {
        foreach (var (one, other) in Sweep(Enumerable.Range(0, fleet.Clusters.Length).SelectMany(at => Uses(fleet, at)), needsOpen: true))
        {
            var (later, earlier) = one.Cluster > other.Cluster ? (one.Cluster, other.Cluster) : (other.Cluster, one.Cluster);
            if (fleet.EarlierNeighbours(later).BinarySearch(earlier) < 0)
                yield return Pair(fleet, one, other, isRouted: false);
        }
    }

    private static IEnumerable<Use> Uses(ClusterFleet fleet, int at) =>
        fleet.Clusters[at].Hosts.Select(hosts => new Use(at, fleet.Clusters[at].RoutedTo is null, hosts));

    private static Reuse<FleetHosts> Pair(ClusterFleet fleet, Use one, Use other, bool isRouted)
    {
        var (later, earlier) = one.Cluster > other.Cluster ? (one, other) : (other, one);
        return new(fleet.Clusters[later.Cluster], later.Hosts, fleet.Clusters[earlier.Cluster], earlier.Hosts, isRouted);
    }

    // Each with the one that reaches furthest of those that begin before it, in another cluster; where it does not leave open what it is
    // routed to, in one that does.
    private static IEnumerable<(Use Use, Use Before)> Sweep(IEnumerable<Use> uses, bool needsOpen)
    {
        var (all, open) = (new Furthest(), new Furthest());
        foreach (var use in uses.OrderBy(use => use.Hosts.Range.First).ThenBy(use => use.Cluster))
        {
            var before = (needsOpen && !use.IsOpen ? open : all).Outside(use.Cluster);
            if (before is { } found && found.Hosts.Range.Last >= use.Hosts.Range.First)
                yield return (use, found);
            all.Add(use);
            if (use.IsOpen)
                open.Add(use);
        }
    }

    private readonly record struct Use(int Cluster, bool IsOpen, FleetHosts Hosts);

    // The furthest, and the furthest of all other clusters.
    private sealed class Furthest
    {
        private Use? first;
        private Use? second;

        public Use? Outside(int cluster) => first?.Cluster == cluster ? second : first;

        public void Add(Use use)
        {
            if (first is not { } known || use.Hosts.Range.Last > known.Hosts.Range.Last)
            {
                if (first?.Cluster != use.Cluster)
                    second = first;
                first = use;
            }
            else if (known.Cluster != use.Cluster && (second is not { } other || use.Hosts.Range.Last > other.Hosts.Range.Last))
            {
                second = use;
            }
        }
    }
}
