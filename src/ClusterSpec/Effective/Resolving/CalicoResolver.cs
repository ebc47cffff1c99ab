using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class CalicoResolver
{
    // https://docs.tigera.io/calico/latest/reference/resources/ippool
    private const int DefaultBlockSizeIPv4 = 26;
    private const int DefaultBlockSizeIPv6 = 122;

    // https://docs.tigera.io/calico/latest/reference/resources/bgpconfig
    private const uint DefaultAsNumber = 64512;

    // An address of class E, which nothing on a network has: https://docs.tigera.io/calico/latest/networking/configuring/bgp
    private const string DefaultClusterId = "244.0.0.1";

    // https://docs.tigera.io/calico/latest/getting-started/kubernetes/self-managed-onprem/onpremises
    private const int TyphaFromNodes = 50;
    private const int NodesForEachTypha = 200;
    private const int LeastTyphas = 3;
    private const int MostTyphas = 20;

    // VXLAN between subnets became the usual choice: https://github.com/kubernetes-sigs/kubespray/blob/v2.19.0/roles/network_plugin/calico/defaults/main.yml
    private static readonly SemVersion VxlanUsual = new(3, 20, 0);
    private static readonly SemVersion KubernetesDatastoreUsual = new(2, 15, 0);

    public static EffectiveCalico Resolve(
        Calico? written,
        EffectiveVersions versions,
        EffectiveAddressing addressing,
        ImmutableArray<EffectiveHost> hosts,
        (Platform Platform, int HostMtu, bool WireGuard) underlay)
    {
        var paths = ClusterPath.Root.Network.Calico;
        var version = Pick.Of(Read.Version(written?.Version), paths.Version, ReleaseDefaults.Calico(versions.Kubernetes.Value, versions.KubesprayRelease), Origin.Derived($"the release table for Kubernetes {versions.Kubernetes}"));
        var encapsulation = Pick.Of(written?.Encapsulation, paths.Encapsulation,
            version.Value.ComparePrecedenceTo(VxlanUsual) < 0 ? Encapsulation.Ipip : Encapsulation.VxlanCrossSubnet, Origin.Derived($"Calico {version}"));
        var pools = Pools(written, addressing, encapsulation);
        var budget = MtuBudget.OfCalico(underlay.HostMtu, pools.Select(pool => (pool.Network is { Cidr.IsIPv6: true }, pool.Encapsulation.Value)), underlay.WireGuard, underlay.Platform);
        var nodes = hosts.Where(host => host.Pool.RunsKubelet).ToImmutableArray();
        return new EffectiveCalico
        {
            Version = version,
            Release = CalicoReleases.Find(version.Value),
            Datastore = Pick.Of(written?.Datastore, paths.Datastore,
                versions.Kubespray.Value is { } tag && tag.ComparePrecedenceTo(KubernetesDatastoreUsual) < 0 ? Datastore.Etcd : Datastore.Kubernetes,
                Origin.Derived($"Kubespray {versions.Kubespray}")),
            Encapsulation = encapsulation,
            Mtu = written?.Mtu?.Integer is { } mtu
                ? new((int)mtu, paths.Mtu, Origin.Given)
                : new(budget.Largest, paths.Mtu, Origin.Derived(budget.Overhead == 0 ? "the hosts' MTU" : $"the hosts' MTU {budget.HostMtu} less {budget.Overhead} for {budget.Cause}")),
            MtuBudget = budget,
            NatOutgoing = Pick.Of(written?.NatOutgoing, paths.NatOutgoing, true),
            Pools = pools,
            TyphaReplicas = Typha(written?.Typha, nodes.Length),
            Bgp = Bgp(written?.Bgp, hosts),
            DefaultPolicy = Pick.Of(written?.DefaultPolicy, paths.DefaultPolicy, PolicyAction.Allow),
            Hosts = nodes,
        };
    }

    private static ImmutableArray<EffectiveIpPool> Pools(Calico? written, EffectiveAddressing addressing, Resolved<Encapsulation> encapsulation)
    {
        var paths = ClusterPath.Root.Network.Calico;
        if (written?.Pools is { } own)
            return [.. own.Select((pool, index) => Written(pool, paths.Pools[index], written, encapsulation))];
        return [.. addressing.Pods.Select(pods => Made(pods, written, addressing.IsDualStack, encapsulation))];
    }

    private static EffectiveIpPool Written(CalicoPool pool, CalicoPoolPath path, Calico calico, Resolved<Encapsulation> encapsulation)
    {
        var network = Read.Network(pool.Cidr, path.Cidr, Origin.Given);
        return new EffectiveIpPool
        {
            Name = pool.Name ?? "",
            Network = network,
            BlockSize = pool.BlockSize is { } size ? new(size, path.BlockSize, Origin.Given) : BlockSize(calico, network is { Cidr.IsIPv6: true }, isOnly: false),
            Encapsulation = pool.Encapsulation is { } way ? new(way, path.Encapsulation, Origin.Given) : ForFamily(encapsulation, network),
            NodeSelector = Pick.Of(pool.NodeSelector, path.NodeSelector, "all()"),
            IsWritten = true,
            Path = path,
        };
    }

    private static EffectiveIpPool Made(PlannedNetwork pods, Calico? written, bool isDualStack, Resolved<Encapsulation> encapsulation) => new()
    {
        // Calico's own names: https://github.com/projectcalico/calico/blob/master/node/pkg/lifecycle/startup/startup.go
        Name = pods.Cidr.IsIPv6 ? "default-ipv6-ippool" : "default-ipv4-ippool",
        Network = pods,
        BlockSize = BlockSize(written, pods.Cidr.IsIPv6, isOnly: !isDualStack),
        Encapsulation = ForFamily(encapsulation, pods),
        NodeSelector = new("all()", pods.Path, Origin.Default),
        IsWritten = false,
        Path = pods.Path,
    };

    // What nobody chose is never a mode that Calico refuses: IPIP carries IPv4 only.
    private static Resolved<Encapsulation> ForFamily(Resolved<Encapsulation> encapsulation, PlannedNetwork? network) =>
        network is { Cidr.IsIPv6: true } && !encapsulation.IsGiven && encapsulation.Value == Encapsulation.Ipip
            ? new(Encapsulation.None, encapsulation.Path, Origin.Derived("IPIP carries IPv4 only"))
            : encapsulation;

    private static Resolved<int> BlockSize(Calico? written, bool ipv6, bool isOnly)
    {
        // One number serves the only family; beside IPv4 it is the IPv4 one, and IPv6 keeps its default.
        var choice = written?.BlockSize;
        var given = choice is { Integer: not null } && ipv6 && !isOnly ? null : Choices.Prefix(choice, ipv6);
        return Pick.Of(given, ClusterPath.Root.Network.Calico.BlockSize, ipv6 ? DefaultBlockSizeIPv6 : DefaultBlockSizeIPv4);
    }

    private static Resolved<int> Typha(Typha? written, int nodes)
    {
        var path = ClusterPath.Root.Network.Calico.Typha.Replicas;
        if (written?.Enabled == false)
            return new(0, path, Origin.Given);
        if (written?.Replicas is { } replicas)
            return new(replicas, path, Origin.Given);
        var wanted = written?.Enabled == true || nodes > TyphaFromNodes
            ? Math.Clamp((nodes + NodesForEachTypha - 1) / NodesForEachTypha, LeastTyphas, MostTyphas)
            : 0;
        return new(wanted, path, Origin.Derived($"{nodes} nodes"));
    }

    private static EffectiveBgp Bgp(Bgp? written, ImmutableArray<EffectiveHost> hosts)
    {
        var paths = ClusterPath.Root.Network.Calico.Bgp;
        var reflectors = hosts.Where(host => host.Has(HostRole.RouteReflector)).ToImmutableArray();
        return new EffectiveBgp
        {
            AsNumber = Pick.Of(Choices.AsNumber(written?.AsNumber), paths.AsNumber, new AsNumber(DefaultAsNumber)),
            Topology = written?.Topology is { } topology and not BgpTopology.Auto
                ? new(topology, paths.Topology, Origin.Given)
                : new(reflectors.IsEmpty ? BgpTopology.FullMesh : BgpTopology.RouteReflectors, paths.Topology,
                    Origin.Derived(reflectors.IsEmpty ? "no pool has the role route-reflector" : "a pool has the role route-reflector")),
            ClusterId = new(Read.Address(written?.ClusterId ?? DefaultClusterId), paths.ClusterId, written?.ClusterId is null ? Origin.Default : Origin.Given),
            Reflectors = reflectors,
            Peers = [.. (written?.Peers ?? []).Select((peer, index) => Peer(peer, paths.Peers[index])).OfType<EffectiveBgpPeer>()],
            MeshPassword = Pick.Optional(Read.Secret(written?.MeshPassword), paths.MeshPassword),
            ServiceAdvertisement = written?.ServiceAdvertisement,
        };
    }

    private static EffectiveBgpPeer? Peer(BgpPeer peer, BgpPeerPath path) =>
        Read.Address(peer.Address) is { } address && Choices.AsNumber(peer.AsNumber) is { } asNumber
            ? new(address, asNumber, peer.NodeSelector, Read.Secret(peer.Password), path)
            : null;
}
