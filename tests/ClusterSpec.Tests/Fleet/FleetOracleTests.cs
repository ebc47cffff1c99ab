using ClusterSpec.Effective;
using ClusterSpec.Fleet;
using ClusterSpec.Model;
using ClusterSpec.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ClusterSpec.Tests.Fleet;

/// <summary>What is found by sorting is what is found by holding each cluster against each.</summary>
public sealed class FleetOracleTests
{
    [Property(Arbitrary = [typeof(FleetOracleTests)])]
    internal void A_virtual_address_is_found_as_by_comparing_each_with_each(ClusterFleetDraw draw)
    {
        var fleet = draw.Fleet;
        var expected = new List<(FleetCluster, FleetCluster, bool)>();
        for (var at = 0; at < fleet.Clusters.Length; at++)
        {
            var cluster = fleet.Clusters[at];
            var same = fleet.Clusters.Take(at).Where(other => other.Vips[0].Address == cluster.Vips[0].Address).ToList();
            if (same.Find(other => AreRouted(cluster, other)) is { } routed)
                expected.Add((cluster, routed, true));
            else if (same.Find(other => AreOpen(cluster, other)) is { } open)
                expected.Add((cluster, open, false));
        }

        Assert.Equal(expected, Reuse.Find(fleet, cluster => cluster.Vips.Select(vip => (vip.Address, vip))).Select(reuse => (reuse.Cluster, reuse.Earlier, reuse.IsRouted)));
    }

    [Property(Arbitrary = [typeof(FleetOracleTests)])]
    internal void A_shared_host_address_is_found_as_by_comparing_each_with_each(ClusterFleetDraw draw)
    {
        var fleet = draw.Fleet;
        var found = SharedAddresses.Find(fleet).ToList();
        Assert.All(found, pair =>
        {
            Assert.NotNull(pair.Item.Range.Intersect(pair.EarlierItem.Range));
            Assert.True(string.CompareOrdinal(pair.Earlier.File, pair.Cluster.File) < 0);
            Assert.Equal(pair.IsRouted, AreRouted(pair.Cluster, pair.Earlier));
            Assert.True(pair.IsRouted || AreOpen(pair.Cluster, pair.Earlier));
        });

        var named = found.SelectMany(pair => new[] { pair.Item, pair.EarlierItem }).ToHashSet(ReferenceEqualityComparer.Instance);
        var sorted = fleet.Clusters.SelectMany(cluster => cluster.Hosts.Select(hosts => (cluster, hosts))).OrderBy(use => use.hosts.Range.First).ToList();
        for (var at = 0; at < sorted.Count; at++)
        {
            var (cluster, hosts) = sorted[at];
            var isShared = sorted.Take(at).Any(use => use.cluster != cluster && use.hosts.Range.Intersect(hosts.Range) is not null && (AreRouted(cluster, use.cluster) || AreOpen(cluster, use.cluster)));
            Assert.True(!isShared || named.Contains(hosts), $"{cluster.File} {hosts.Range}");
        }
    }

    public static Arbitrary<ClusterFleetDraw> Fleets() => (
        from count in Gen.Choose(2, 9)
        from clusters in Drawn().ListOf(count)
        select new ClusterFleetDraw([.. clusters.Select((drawn, at) => Cluster(at, drawn))])).ToArbitrary();

    private static Gen<(int Vip, int[] Hosts, int[]? Routed)> Drawn() =>
        from vip in Gen.Choose(1, 4)
        from hosts in Gen.Choose(0, 40).ArrayOf(6)
        from gives in Gen.Elements(true, false)
        from routed in Gen.Choose(0, 8).ArrayOf(3)
        select (vip, hosts, gives ? routed : null);

    private static FleetCluster Cluster(int at, (int Vip, int[] Hosts, int[]? Routed) drawn)
    {
        var ranges = drawn.Hosts.Chunk(2).Select((ends, index) => new Pool { Name = $"p{index}", Roles = [HostRole.Worker], Addresses = new AddressList { Text = $"10.0.0.{100 + ends.Min()}-10.0.0.{100 + ends.Max()}" } });
        var cluster = new ClusterSpec.Model.Cluster
        {
            Metadata = new Metadata { Name = $"c{at}" },
            Versions = new Versions { Kubernetes = "1.35.4" },
            Addressing = new ClusterSpec.Model.Addressing { Nodes = ["10.0.0.0/24"], RoutedTo = drawn.Routed?.Select(other => $"c{other}").Distinct().ToList() },
            Pools = [.. ranges],
            ControlPlane = new ControlPlane { Endpoint = new Endpoint { Vip = $"10.0.0.{drawn.Vip}" } },
        };
        return new FleetCluster($"{at}.yaml", EffectiveResolver.Resolve(cluster), FailedInputs.None);
    }

    private static bool AreRouted(FleetCluster one, FleetCluster other) =>
        (one.RoutedTo ?? []).Contains(other.Name) || (other.RoutedTo ?? []).Contains(one.Name);

    private static bool AreOpen(FleetCluster one, FleetCluster other) => one.RoutedTo is null || other.RoutedTo is null;
}

/// <summary>A drawn fleet.</summary>
public sealed class ClusterFleetDraw(IEnumerable<FleetCluster> clusters)
{
    internal ClusterFleet Fleet { get; } = new(clusters);

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Fleet.Clusters.Select(cluster =>
        $"{cluster.Name} {cluster.Vips[0].Address} {string.Join(",", cluster.Hosts.Select(hosts => hosts.Range))} -> {(cluster.RoutedTo is { } names ? string.Join(",", names) : "?")}"));
}
