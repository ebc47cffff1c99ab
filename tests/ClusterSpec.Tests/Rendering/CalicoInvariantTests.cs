using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;

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
        if (All[file].Cluster.Network.Calico is { Bgp.Topology.Value: BgpTopology.TopOfRack } calico)
        {
            Assert.All(calico.Hosts, host => Assert.Contains(resources, peer => peer.Text("spec.nodeSelector") == $"rack == '{host.Rack}'" && peer.Has("spec.peerIP")));
            Assert.All(calico.Hosts, host => Assert.Contains(resources, node => node.Kind.Length == 0 && node.Text("metadata.labels.rack") == host.Rack));
            return;
        }

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

    // https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy: preDNAT takes no egress, both need applyOnForward
    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_policy_is_before_DNAT_or_untracked(string file)
    {
        Assert.All(Resources(file, "GlobalNetworkPolicy"), policy => Assert.Empty(policy.Fields.Intersect(["preDNAT", "doNotTrack", "applyOnForward"])));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Host_endpoints_keep_the_failsafe_ports_and_have_a_policy_where_no_profile_lets_anything_through(string file)
    {
        var (_, cluster, resources) = All[file];
        if (!resources.Any(resource => resource.Kind is "HostEndpoint" or "KubeControllersConfiguration"))
            return;
        var felix = Assert.Single(resources, resource => resource.Kind == CalicoFields.FelixConfiguration).Root.ToString();
        Assert.All([22, 179, 2379, 2380, 5473, EffectiveControlPlane.ApiServerPort, cluster.ControlPlane.Port.Value], port => Assert.Contains($"port, {port} ", felix, StringComparison.Ordinal));
        Assert.True(resources.Any(resource => resource.Text("metadata.name") == "open-to-nodes")
            || (cluster.Network.Calico is { DefaultPolicy.Value: PolicyAction.Allow } && resources.All(resource => resource.Kind != "HostEndpoint")));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Pods_that_are_denied_by_default_still_resolve_names_and_reach_the_API(string file)
    {
        var resources = All[file].Resources;
        if (!resources.Any(resource => resource.Text("metadata.name") == "deny-to-pods"))
            return;
        var open = Assert.Single(resources, resource => resource.Text("metadata.name") == "open-to-pods");
        var deny = Assert.Single(resources, resource => resource.Text("metadata.name") == "deny-to-pods");
        Assert.True(open.Number("spec.order") < deny.Number("spec.order"));
        Assert.Contains("k8s-app == 'kube-dns'", open.Root.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{EffectiveControlPlane.ApiServerPort}", open.Root.ToString(), StringComparison.Ordinal);
        Assert.Contains("not in {'calico-apiserver', 'calico-system', 'kube-system'", deny.Text("spec.selector"), StringComparison.Ordinal);
    }

    // https://docs.tigera.io/calico/latest/networking/ipam/ip-autodetection
    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_node_takes_the_first_address_that_it_finds(string file)
    {
        var (_, cluster, resources) = All[file];
        Assert.All(resources.Where(resource => resource.Kind is "Installation" or "DaemonSet"), resource => Assert.All([4, 6], version =>
        {
            if (!cluster.Addressing.HasPods(ipv6: version == 6))
                return;
            Assert.True(resource.Has($"spec.calicoNetwork.nodeAddressAutodetectionV{version}.cidrs")
                || resource.Has($"spec.calicoNetwork.nodeAddressAutodetectionV{version}.canReach")
                || resource.Root.ToString().Contains(version == 6 ? "IP6_AUTODETECTION_METHOD" : "IP_AUTODETECTION_METHOD", StringComparison.Ordinal), resource.Kind);
        }));
        Assert.Contains(resources, resource => resource.Kind is "Installation" or "DaemonSet");
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Files_that_set_pools_say_that_they_count_once(string file)
    {
        var text = All[file].Texts.Single(text => text.Key is "calico/installation.yaml" or "calico/manifest/calico-node.yaml").Value;
        Assert.Contains("when there is no pool yet", text, StringComparison.Ordinal);
    }

    // A node leaves the mesh the moment it has a cluster id: https://docs.tigera.io/calico/latest/networking/configuring/bgp
    [Theory]
    [MemberData(nameof(Clusters))]
    public void The_way_to_reflectors_drains_each_before_it_leaves_the_mesh_and_ends_the_mesh_last(string file)
    {
        var (_, cluster, _) = All[file];
        if (cluster.Network.Calico is not { Bgp: { Topology.Value: BgpTopology.RouteReflectors } bgp })
            return;
        var page = All[file].Texts["calico/README.md"];
        Assert.All(bgp.Reflectors, host => Assert.True(
            page.IndexOf($"kubectl drain {host.Label} ", StringComparison.Ordinal) is >= 0 and var drain
            && page.IndexOf($"patch node {host.Label} ", StringComparison.Ordinal) is var patch && drain < patch
            && page.IndexOf($"kubectl uncordon {host.Label}`", StringComparison.Ordinal) is var uncordon && patch < uncordon
            && uncordon < page.IndexOf("bgp-configuration.yaml` ends the mesh", StringComparison.Ordinal)));
    }

    // What a firewall lets through is what the rendered resources need.
    [Theory]
    [MemberData(nameof(Clusters))]
    public void The_ports_of_the_network_are_those_of_its_tunnels_and_sessions(string file)
    {
        var (_, cluster, resources) = All[file];
        var ports = NetworkPorts.Of(cluster);
        var pools = resources.Where(resource => resource.Kind == "IPPool").ToImmutableArray();
        Assert.Equal(pools.Any(pool => pool.Text("spec.ipipMode") != "Never"), ports.Any(port => port.Protocol == PortProtocol.Ipip));
        Assert.Equal(pools.Any(pool => pool.Text("spec.vxlanMode") != "Never"), ports.Any(port => port.Port == NetworkPorts.CalicoVxlan));
        Assert.Equal(cluster.Network.WireGuard.Value, ports.Any(port => port.Port is NetworkPorts.WireGuard or NetworkPorts.WireGuard + 1));
        Assert.True(ports.Any(port => port.Port == NetworkPorts.Bgp) || resources.All(resource => resource.Kind != CalicoFields.BgpPeer));
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
        Assert.True(clusters.Any(network => network.Calico is { Bgp.Topology.Value: BgpTopology.TopOfRack }));
        Assert.True(clusters.Any(network => network.Calico is { HostEndpoints.Value: HostEndpoints.Auto, DefaultPolicy.Value: PolicyAction.Deny }));
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
            : new Rendered(file, cluster, CalicoResource.Of(cluster))
            {
                Texts = ClusterRenderer.Render(cluster, "clusterspec.yaml", targets: ["calico"]).ToImmutableDictionary(rendered => rendered.Path, rendered => rendered.Text),
            };
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "good*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Fixtures, file))
            .Order(StringComparer.Ordinal);

    private sealed record Rendered(string File, EffectiveCluster Cluster, ImmutableArray<CalicoResource> Resources)
    {
        public required ImmutableDictionary<string, string> Texts { get; init; }
    }
}
