using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;

namespace ClusterSpec.Effective.Resolving;

internal static class BgpResolver
{
    // https://docs.tigera.io/calico/latest/reference/resources/bgpconfig
    private const uint DefaultAsNumber = 64512;

    // An address of class E, which nothing on a network has: https://docs.tigera.io/calico/latest/networking/configuring/bgp
    private const string DefaultClusterId = "244.0.0.1";

    public static EffectiveBgp Resolve(Bgp? written, EffectiveVersions versions, ImmutableArray<EffectiveIpPool> pools, ImmutableArray<EffectivePool> hostPools)
    {
        var paths = ClusterPath.Root.Network.Calico.Bgp;
        var reflectors = hostPools.Where(pool => pool.Has(HostRole.RouteReflector)).ToImmutableArray();
        var racks = (written?.Racks ?? []).Select((rack, index) => Rack(rack, paths.Racks[index])).ToImmutableArray();
        return new EffectiveBgp
        {
            IsUsed = written is not null || !reflectors.IsEmpty || AlwaysRunsBird(versions) || pools.Any(pool => !pool.Encapsulation.Value.IsVxlan()),
            AsNumber = Pick.Of(Choices.AsNumber(written?.AsNumber), paths.AsNumber, new AsNumber(DefaultAsNumber)),
            Topology = Topology(written, !reflectors.IsEmpty, !racks.IsEmpty),
            ClusterId = new(Read.Address(written?.ClusterId ?? DefaultClusterId), paths.ClusterId, written?.ClusterId is null ? Origin.Default : Origin.Given),
            Reflectors = [.. reflectors.SelectMany(pool => pool.Hosts)],
            Peers =
            [
                .. (written?.Peers ?? []).Select((peer, index) => Peer(peer, paths.Peers[index])).OfType<EffectiveBgpPeer>(),
                .. racks.SelectMany((rack, index) => Routers(rack, written?.Racks?[index].TopOfRack ?? [])),
            ],
            Racks = racks,
            MeshPassword = Pick.Optional(Read.Secret(written?.MeshPassword), paths.MeshPassword),
            ServiceAdvertisement = written?.ServiceAdvertisement is { } advertised
                ? advertised with { ClusterIPs = advertised.ClusterIPs ?? false, LoadBalancerIPs = advertised.LoadBalancerIPs ?? false }
                : null,
        };
    }

    /// <summary>Gives each host of a rack the rack's AS number, unless it has one of its own.</summary>
    public static void NumberRacks(Bgp? written, ImmutableArray<EffectivePool> pools)
    {
        var numbers = new Dictionary<string, AsNumber>(StringComparer.Ordinal);
        foreach (var rack in written?.Racks ?? [])
        {
            if (rack.Name is { } name && Choices.AsNumber(rack.AsNumber) is { } number)
                numbers.TryAdd(name, number);
        }

        if (numbers.Count == 0)
            return;
        foreach (var pool in pools)
        {
            pool.Hosts = [.. pool.Hosts.Select(host => host.AsNumber is null && host.Rack is { } rack && numbers.TryGetValue(rack, out var number) ? host with { AsNumber = number } : host)];
        }
    }

    private static Resolved<BgpTopology> Topology(Bgp? written, bool hasReflectors, bool hasRacks)
    {
        var path = ClusterPath.Root.Network.Calico.Bgp.Topology;
        if (written?.Topology is { } topology and not BgpTopology.Auto)
            return new(topology, path, Origin.Given);
        if (hasReflectors)
            return new(BgpTopology.RouteReflectors, path, Origin.Derived("a pool has the role route-reflector"));
        return hasRacks
            ? new(BgpTopology.TopOfRack, path, Origin.Derived("racks are given"))
            : new(BgpTopology.FullMesh, path, Origin.Derived("no pool has the role route-reflector"));
    }

    // Before VXLAN was its default, Kubespray's probes looked for BIRD in any case:
    // https://github.com/kubernetes-sigs/kubespray/blob/v2.13.0/roles/network_plugin/calico/templates/calico-node.yml.j2
    private static bool AlwaysRunsBird(EffectiveVersions versions) =>
        versions.Kubespray.Value is { } tag && !KubesprayMilestones.CalicoVxlanDefault.HoldsFor(tag);

    private static EffectiveBgpRack Rack(BgpRack rack, BgpRackPath path) => new(rack.Name ?? "", Choices.AsNumber(rack.AsNumber), path);

    private static IEnumerable<EffectiveBgpPeer> Routers(EffectiveBgpRack rack, IReadOnlyList<TopOfRackRouter> routers)
    {
        for (var index = 0; index < routers.Count; index++)
        {
            var router = routers[index];
            var place = rack.Path.TopOfRack[index];
            if (Read.Address(router.Address) is { } address && Choices.AsNumber(router.AsNumber) is { } asNumber)
                yield return new(address, asNumber, rack.NodeSelector, Read.Secret(router.Password), new(place.Address, place.Password));
        }
    }

    private static EffectiveBgpPeer? Peer(BgpPeer peer, BgpPeerPath path) =>
        Read.Address(peer.Address) is { } address && Choices.AsNumber(peer.AsNumber) is { } asNumber
            ? new(address, asNumber, peer.NodeSelector, Read.Secret(peer.Password), new(path.Address, path.Password))
            : null;
}
