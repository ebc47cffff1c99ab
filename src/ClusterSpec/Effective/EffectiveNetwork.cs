using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>The network of the pods.</summary>
public sealed record EffectiveNetwork
{
    /// <summary>Network plugin.</summary>
    public required Resolved<NetworkPlugin> Plugin { get; init; }

    /// <summary>MTU of the hosts' interfaces in bytes.</summary>
    public required Resolved<int> Mtu { get; init; }

    /// <summary>Whether traffic between hosts is encrypted by WireGuard.</summary>
    public required Resolved<bool> WireGuard { get; init; }

    /// <summary>Calico; null with another plugin.</summary>
    public required EffectiveCalico? Calico { get; init; }

    /// <summary>Flannel; null with another plugin.</summary>
    public required EffectiveFlannel? Flannel { get; init; }
}

/// <summary>Flannel's settings.</summary>
public sealed record EffectiveFlannel
{
    /// <summary>Release of Flannel; null where neither the file nor the tables say.</summary>
    public required Resolved<SemVersion?> Version { get; init; }

    /// <summary>How traffic crosses between hosts; null when not given (Flannel itself would take udp).</summary>
    public required Resolved<FlannelBackend?> Backend { get; init; }

    /// <summary>MTU of pods in bytes.</summary>
    public required Resolved<int> Mtu { get; init; }

    /// <summary>What enforces network policies beside it.</summary>
    public required Resolved<FlannelPolicy> Policy { get; init; }

    /// <summary>Release of Calico whose Felix enforces policies; null without Canal.</summary>
    public required SemVersion? CanalVersion { get; init; }
}

/// <summary>Calico's settings.</summary>
public sealed record EffectiveCalico
{
    /// <summary>Release of Calico.</summary>
    public required Resolved<SemVersion> Version { get; init; }

    /// <summary>The row of its minor; null where the tables have none.</summary>
    public required CalicoRelease? Release { get; init; }

    /// <summary>Where Calico keeps its resources.</summary>
    public required Resolved<Datastore> Datastore { get; init; }

    /// <summary>How traffic crosses between hosts, for pools that do not say.</summary>
    public required Resolved<Encapsulation> Encapsulation { get; init; }

    /// <summary>MTU of pods and tunnels in bytes.</summary>
    public required Resolved<int> Mtu { get; init; }

    /// <summary>Largest MTU that fits: the hosts' less the largest overhead of what is on.</summary>
    public required MtuBudget MtuBudget { get; init; }

    /// <summary>Whether traffic to the outside takes the host's address.</summary>
    public required Resolved<bool> NatOutgoing { get; init; }

    /// <summary>Pools: the file's, or one for each pod range.</summary>
    public required ImmutableArray<EffectiveIpPool> Pools { get; init; }

    /// <summary>Whether Typha runs, and how many.</summary>
    public required Resolved<int> TyphaReplicas { get; init; }

    /// <summary>BGP.</summary>
    public required EffectiveBgp Bgp { get; init; }

    /// <summary>What happens to traffic that no policy names.</summary>
    public required Resolved<PolicyAction> DefaultPolicy { get; init; }

    /// <summary>Whether policies hold for the nodes themselves.</summary>
    public required Resolved<HostEndpoints> HostEndpoints { get; init; }

    /// <summary>Hosts that run Calico: control planes, workers, edge hosts, route reflectors.</summary>
    public required ImmutableArray<EffectiveHost> Hosts { get; init; }
}

/// <summary>A pool of pod addresses.</summary>
public sealed record EffectiveIpPool
{
    /// <summary>Name of the pool.</summary>
    public required string Name { get; init; }

    /// <summary>Its range; null when not readable.</summary>
    public required PlannedNetwork? Network { get; init; }

    /// <summary>Prefix length of the blocks that nodes take.</summary>
    public required Resolved<int> BlockSize { get; init; }

    /// <summary>How traffic of the pool crosses between hosts.</summary>
    public required Resolved<Encapsulation> Encapsulation { get; init; }

    /// <summary>Nodes that take addresses from the pool.</summary>
    public required Resolved<string> NodeSelector { get; init; }

    /// <summary>Whether the pool stands in the file, rather than being made for a pod range.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>Where it stands: <c>network.calico.pools[0]</c>, or the pod range that it is made for.</summary>
    public required string Path { get; init; }
}

/// <summary>How Calico's nodes exchange routes.</summary>
public sealed record EffectiveBgp
{
    /// <summary>Whether nodes speak BGP: routes of a pool without VXLAN need it, who writes a section bgp or has route reflectors wants it, and
    /// Kubespray before 2.19 runs it in any case. The routes of VXLAN are made without it:
    /// <see href="https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip"/>.</summary>
    public required bool IsUsed { get; init; }

    /// <summary>AS number of the cluster.</summary>
    public required Resolved<AsNumber> AsNumber { get; init; }

    /// <summary>Who peers with whom; never auto.</summary>
    public required Resolved<BgpTopology> Topology { get; init; }

    /// <summary>Cluster id of the reflectors; null when not readable.</summary>
    public required Resolved<IpAddress?> ClusterId { get; init; }

    /// <summary>Hosts that reflect routes: those of the role route-reflector.</summary>
    public required ImmutableArray<EffectiveHost> Reflectors { get; init; }

    /// <summary>Routers outside the cluster, readable ones, in the file's order: those of peers, then those above racks.</summary>
    public required ImmutableArray<EffectiveBgpPeer> Peers { get; init; }

    /// <summary>Racks whose nodes peer with the routers above them, in the file's order; empty without them.</summary>
    public required ImmutableArray<EffectiveBgpRack> Racks { get; init; }

    /// <summary>Reference to the password of the mesh; null when not given.</summary>
    public required Resolved<SecretReference?> MeshPassword { get; init; }

    /// <summary>Service addresses that are announced, with defaults; null when not given.</summary>
    public required ServiceAdvertisement? ServiceAdvertisement { get; init; }
}

/// <summary>A router outside the cluster.</summary>
/// <param name="Address">Its address.</param>
/// <param name="AsNumber">Its AS number.</param>
/// <param name="NodeSelector">Nodes that peer with it; null when not given.</param>
/// <param name="Password">Reference to the password; null when not given.</param>
/// <param name="Place">Where it stands.</param>
public sealed record EffectiveBgpPeer(IpAddress Address, AsNumber AsNumber, string? NodeSelector, SecretReference? Password, BgpPeerPlace Place);

/// <summary>Where a router stands in the file.</summary>
/// <param name="Address">Path of its address.</param>
/// <param name="Password">Path of its password.</param>
public readonly record struct BgpPeerPlace(string Address, string Password);

/// <summary>A rack whose nodes peer with the routers above them.</summary>
/// <param name="Name">Name of the rack; empty when the file gives none.</param>
/// <param name="AsNumber">AS number of its nodes; null for the cluster's.</param>
/// <param name="Path">Where it stands.</param>
public sealed record EffectiveBgpRack(string Name, AsNumber? AsNumber, BgpRackPath Path)
{
    /// <summary>Selects its nodes by the label that their patches set.</summary>
    public string NodeSelector => $"rack == '{Name}'";
}
