using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Tests.Rendering;

/// <summary>What Calico would refuse or misroute and no file can bring about, held over every cluster of the fixtures that has no error.</summary>
public sealed class CalicoInvariantTests
{
    private const string Reflector = "route-reflector == 'true'";

    private static readonly ImmutableSortedDictionary<string, Rendered> All =
        Files().Select(Render).OfType<Rendered>().Where(rendered => rendered.Cluster.Network.Calico is not null).ToImmutableSortedDictionary(rendered => rendered.File, rendered => rendered, StringComparer.Ordinal);

    public static TheoryData<string> Clusters => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_pool_has_two_encapsulations(string file)
    {
        Assert.All(Resources(file, "IPPool"), pool => Assert.True(pool.Text("spec.ipipMode") == "Never" || pool.Text("spec.vxlanMode") == "Never"));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_IPv6_pool_has_IPIP(string file)
    {
        Assert.All(Resources(file, "IPPool"), pool => Assert.True(pool.Text("spec.cidr")?.Contains(':', StringComparison.Ordinal) == false || pool.Text("spec.ipipMode") == "Never"));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void A_peer_is_an_address_with_an_AS_number_or_a_selector_without_one(string file)
    {
        Assert.All(Resources(file, "BGPPeer"), peer => Assert.Equal(
            (peer.Has("spec.peerIP"), peer.Has("spec.asNumber")),
            peer.Has("spec.peerSelector") ? (false, false) : (true, true)));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_resource_replaces_another(string file)
    {
        var names = All[file].Resources.Where(resource => resource.Kind.Length > 0).Select(resource => (resource.Kind, resource.Text("metadata.name"))).ToImmutableArray();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Without_a_mesh_every_node_peers_with_reflectors_that_are_there_or_no_route_needs_BGP(string file)
    {
        var resources = All[file].Resources;
        var configuration = Assert.Single(resources, resource => resource.Kind == CalicoFields.BgpConfiguration);
        if (configuration.Text("spec.nodeToNodeMeshEnabled") == "true")
            return;
        if (resources.Where(resource => resource.Kind == "IPPool").All(pool => pool.Text("spec.vxlanMode") != "Never")
            && !resources.Any(resource => resource.Kind == CalicoFields.BgpPeer))
            return;
        Assert.Contains(resources, peer => peer.Text("spec.nodeSelector") == "all()" && peer.Text("spec.peerSelector") == Reflector);
        var reflectors = resources.Where(resource => resource.Text("metadata.labels.route-reflector") == "true").ToImmutableArray();
        Assert.True(reflectors.Length >= 2);
        Assert.All(reflectors, node => Assert.True(
            node.Root.ToString().Contains("RouteReflectorClusterID", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void A_password_of_the_mesh_is_there_only_with_a_mesh(string file)
    {
        Assert.All(Resources(file, CalicoFields.BgpConfiguration), configuration => Assert.True(
            !configuration.Has("spec.nodeMeshPassword") || configuration.Text("spec.nodeToNodeMeshEnabled") == "true"));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_tunnel_has_its_MTU_written_and_it_is_that_of_pods_and_fits(string file)
    {
        var (_, cluster, resources) = All[file];
        var felix = Assert.Single(resources, resource => resource.Kind == CalicoFields.FelixConfiguration);
        var calico = cluster.Network.Calico ?? throw new InvalidOperationException(file);
        Assert.True(calico.Mtu.Value <= calico.MtuBudget.Largest);
        Assert.All(resources.Where(resource => resource.Kind == "IPPool").Select(TunnelMtu).OfType<string>(), field => Assert.Equal(calico.Mtu.Value, felix.Number($"spec.{field}")));
        foreach (var (enabled, mtu) in new[] { ("wireguardEnabled", "wireguardMTU"), ("wireguardEnabledV6", "wireguardMTUV6") })
            Assert.Equal(felix.Has($"spec.{enabled}") ? calico.Mtu.Value : null, felix.Number($"spec.{mtu}"));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_field_is_known_to_the_release(string file)
    {
        var (_, cluster, resources) = All[file];
        var version = cluster.Network.Calico?.Version.Value ?? throw new InvalidOperationException(file);
        foreach (var resource in resources)
            Assert.All(resource.Fields, field => Assert.True(CalicoFields.IsKnown(resource.Kind, field, version), $"{resource.Kind}.{field} in {version}"));
    }

    // Who owns the routes of IPIP is left to the release: https://github.com/projectcalico/calico/blob/master/api/pkg/apis/projectcalico/v3/bgpconfig.go
    [Theory]
    [MemberData(nameof(Clusters))]
    public void Nobody_is_told_to_own_routes_that_another_owns(string file)
    {
        Assert.All(All[file].Resources, resource => Assert.DoesNotContain("programClusterRoutes", resource.Fields));
    }

    [Fact]
    public void The_clusters_have_what_these_tests_speak_of()
    {
        var clusters = All.Values.Select(rendered => rendered.Cluster.Network).ToImmutableArray();
        Assert.All(Enum.GetValues<Encapsulation>(), way => Assert.True(clusters.Any(network => Pools(network).Any(pool => pool.Encapsulation.Value == way))));
        Assert.All([true, false], ipv6 => Assert.True(clusters.Any(network => Pools(network).Any(pool => pool.Network?.Cidr.IsIPv6 == ipv6))));
        Assert.All(Enum.GetValues<Datastore>(), store => Assert.True(clusters.Any(network =>
            network.Calico?.Datastore.Value == store && network.Calico.Bgp.Topology.Value == BgpTopology.RouteReflectors)));
        Assert.True(clusters.Any(network => network.WireGuard.Value));
        Assert.True(clusters.Any(network => network.Calico?.Bgp.Peers.GroupBy(peer => peer.Address).Any(same => same.Count() > 1) == true));
        Assert.True(clusters.Any(network => network.Calico?.Bgp.IsUsed == false));
        Assert.True(clusters.Any(network => network.Calico?.Bgp is { MeshPassword.IsGiven: true, Peers: [{ Password: not null }, ..] }));
    }

    private static ImmutableArray<EffectiveIpPool> Pools(EffectiveNetwork network) => network.Calico?.Pools ?? [];

    private static string? TunnelMtu(CalicoResource pool) => (pool.Text("spec.ipipMode"), pool.Text("spec.vxlanMode"), pool.Text("spec.cidr")?.Contains(':', StringComparison.Ordinal)) switch
    {
        (not "Never", _, _) => "ipipMTU",
        (_, not "Never", true) => "vxlanMTUV6",
        (_, not "Never", _) => "vxlanMTU",
        _ => null,
    };

    private static IEnumerable<CalicoResource> Resources(string file, string kind) => All[file].Resources.Where(resource => resource.Kind == kind);

    // A file with errors is the matter of the test of fixtures.
    private static Rendered? Render(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, file));
        var result = ClusterLinter.Lint(stream, Path.GetFileName(file));
        return result.HasErrors || result.Effective is not { } cluster
            ? null
            : new Rendered(file, cluster, CalicoResource.Of(cluster));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "good*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Fixtures, file))
            .Order(StringComparer.Ordinal);

    private sealed record Rendered(string File, EffectiveCluster Cluster, ImmutableArray<CalicoResource> Resources);
}
