using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class CalicoResolver
{
    // https://docs.tigera.io/calico/latest/reference/resources/ippool
    internal const int DefaultBlockSizeIPv4 = 26;
    internal const int DefaultBlockSizeIPv6 = 122;

    // https://docs.tigera.io/calico/latest/getting-started/kubernetes/self-managed-onprem/onpremises
    internal const int TyphaFromNodes = 50;
    internal const int NodesForEachTypha = 200;
    internal const int LeastTyphas = 3;
    internal const int MostTyphas = 20;

    // VXLAN between subnets became the usual choice: https://github.com/kubernetes-sigs/kubespray/blob/v2.19.0/roles/network_plugin/calico/defaults/main.yml
    private static readonly SemVersion VxlanUsual = new(3, 20, 0);
    private static readonly SemVersion KubernetesDatastoreUsual = new(2, 15, 0);

    public static EffectiveCalico Resolve(
        Calico? written,
        EffectiveVersions versions,
        EffectiveAddressing addressing,
        ImmutableArray<EffectivePool> hostPools,
        Underlay underlay)
    {
        var paths = ClusterPath.Root.Network.Calico;
        var version = Pick.Of(Read.Version(written?.Version), paths.Version, ReleaseDefaults.Calico(versions.Kubernetes.Value, versions.KubesprayRelease), Origin.Derived($"the release table for Kubernetes {versions.Kubernetes}"));
        var encapsulation = Pick.Of(written?.Encapsulation, paths.Encapsulation, UsualEncapsulation(version.Value, underlay), Origin.Derived($"Calico {version} on {underlay.Platform.Text()}"));
        var pools = Pools(written, version.Value, addressing, encapsulation);
        var datastore = Pick.Of(written?.Datastore, paths.Datastore,
            versions.Kubespray.Value is { } tag && tag.ComparePrecedenceTo(KubernetesDatastoreUsual) < 0 ? Datastore.Etcd : Datastore.Kubernetes,
            Origin.Derived($"Kubespray {versions.Kubespray}"));
        var budget = MtuBudget.OfCalico(underlay.HostMtu, pools.Select(pool => (pool.Network is { Cidr.IsIPv6: true }, pool.Encapsulation.Value)), underlay.WireGuard, underlay.Platform);
        var nodes = hostPools.Where(pool => pool.RunsKubelet).SelectMany(pool => pool.Hosts).ToImmutableArray();
        return new EffectiveCalico
        {
            Version = version,
            Release = CalicoReleases.Find(version.Value),
            Datastore = datastore,
            Encapsulation = encapsulation,
            Mtu = written?.Mtu?.Integer is { } mtu
                ? new((int)mtu, paths.Mtu, Origin.Given)
                : new(budget.Largest, paths.Mtu, Origin.Derived(budget.Overhead == 0 ? "the hosts' MTU" : $"the hosts' MTU {budget.HostMtu} less {budget.Overhead} for {budget.Cause}")),
            MtuBudget = budget,
            NatOutgoing = Pick.Of(written?.NatOutgoing, paths.NatOutgoing, true),
            Pools = pools,
            TyphaReplicas = Typha(written?.Typha, datastore.Value, nodes.Length),
            Bgp = BgpResolver.Resolve(written?.Bgp, versions, pools, hostPools),
            HostEndpoints = Pick.Of(written?.HostEndpoints, paths.HostEndpoints, HostEndpoints.None),
            DefaultPolicy = Pick.Of(written?.DefaultPolicy, paths.DefaultPolicy, PolicyAction.Allow),
            Hosts = nodes,
        };
    }

    // What nobody chose is never a way that the platform drops.
    private static Encapsulation UsualEncapsulation(SemVersion calico, Underlay underlay) => calico.ComparePrecedenceTo(VxlanUsual) < 0
        ? (underlay.BlocksIpip ? Encapsulation.Vxlan : Encapsulation.Ipip)
        : (underlay.DropsPodAddresses ? Encapsulation.Vxlan : Encapsulation.VxlanCrossSubnet);

    private static ImmutableArray<EffectiveIpPool> Pools(Calico? written, SemVersion version, EffectiveAddressing addressing, Resolved<Encapsulation> encapsulation)
    {
        var paths = ClusterPath.Root.Network.Calico;
        if (written?.Pools is { } own)
            return [.. own.Select((pool, index) => Written(pool, paths.Pools[index], written, version, encapsulation))];
        return [.. addressing.Pods.Select(pods => Made(pods, written, addressing.IsDualStack, ForFamily(encapsulation, version, pods)))];
    }

    private static EffectiveIpPool Written(CalicoPool pool, CalicoPoolPath path, Calico calico, SemVersion version, Resolved<Encapsulation> encapsulation)
    {
        var network = Read.Network(pool.Cidr, path.Cidr, Origin.Given);
        return new EffectiveIpPool
        {
            Name = pool.Name ?? "",
            Network = network,
            BlockSize = pool.BlockSize is { } size ? new(size, path.BlockSize, Origin.Given) : BlockSize(calico, network is { Cidr.IsIPv6: true }, isOnly: false),
            Encapsulation = pool.Encapsulation is { } way ? new(way, path.Encapsulation, Origin.Given) : ForFamily(encapsulation, version, network),
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
        Encapsulation = encapsulation,
        NodeSelector = new("all()", pods.Path, Origin.Default),
        IsWritten = false,
        Path = pods.Path,
    };

    // What nobody chose is never a mode that Calico refuses: IPIP carries IPv4 only, and so did VXLAN once.
    private static Resolved<Encapsulation> ForFamily(Resolved<Encapsulation> encapsulation, SemVersion version, PlannedNetwork? network)
    {
        if (encapsulation.IsGiven || network is not { Cidr.IsIPv6: true })
            return encapsulation;
        if (encapsulation.Value.IsIpip())
            return new(Encapsulation.None, encapsulation.Path, Origin.Derived("IPIP carries IPv4 only"));
        return CalicoMilestones.VxlanOverIPv6.HoldsFor(version)
            ? encapsulation
            : new(Encapsulation.None, encapsulation.Path, Origin.Derived($"VXLAN of Calico {version} carries IPv4 only"));
    }

    private static Resolved<int> BlockSize(Calico? written, bool ipv6, bool isOnly)
    {
        // One number serves the only family; beside IPv4 it is the IPv4 one, and IPv6 keeps its default.
        var choice = written?.BlockSize;
        var given = choice is { Integer: not null } && ipv6 && !isOnly ? null : Choices.Prefix(choice, ipv6);
        return Pick.Of(given, Choices.PrefixPath(choice, ClusterPath.Root.Network.Calico.BlockSize, ipv6), ipv6 ? DefaultBlockSizeIPv6 : DefaultBlockSizeIPv4);
    }

    private static Resolved<int> Typha(Typha? written, Datastore datastore, int nodes)
    {
        var path = ClusterPath.Root.Network.Calico.Typha.Replicas;
        if (written?.Enabled == false)
            return new(0, path, Origin.Given);
        if (written?.Replicas is { } replicas)
            return new(replicas, path, Origin.Given);

        // Typha spares the API server; with a datastore of its own there is nothing to spare.
        var wanted = written?.Enabled == true || (datastore == Datastore.Kubernetes && nodes > TyphaFromNodes)
            ? Math.Clamp((nodes + NodesForEachTypha - 1) / NodesForEachTypha, LeastTyphas, MostTyphas)
            : 0;
        return new(wanted, path, Origin.Derived($"{nodes} nodes"));
    }
}
