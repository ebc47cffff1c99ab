using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>Hosts of one kind, ranges expanded.</summary>
public sealed class EffectivePool
{
    private ImmutableArray<EffectiveHost> hosts = [];

    internal EffectivePool(Pool written, PoolPath path)
    {
        Written = written;
        Path = path;
        Roles = [.. (written.Roles ?? []).Distinct()];
    }

    /// <summary>The pool as it stands in the file.</summary>
    public Pool Written { get; }

    /// <summary>Where it stands.</summary>
    public PoolPath Path { get; }

    /// <summary>Its name; empty when the file gives none.</summary>
    public string Name => Written.Name ?? "";

    /// <summary>What its hosts do, without repetition, in the file's order.</summary>
    public ImmutableArray<HostRole> Roles { get; }

    /// <summary>Its hosts in the file's order; at most <see cref="HostExpansion.MostHosts"/> over all pools.</summary>
    public ImmutableArray<EffectiveHost> Hosts
    {
        get => hosts;
        internal set => hosts = value;
    }

    /// <summary>How many hosts the file names, also where that is more than were expanded.</summary>
    public long HostCount { get; internal set; }

    /// <summary>CPUs of one host; null when not readable.</summary>
    public int? Cpu => Written.Machine?.Cpu;

    /// <summary>Memory of one host in bytes; null when not readable.</summary>
    public Quantity? Memory { get; internal init; }

    /// <summary>Size of the disk of one host; null when not readable.</summary>
    public Quantity? DiskSize { get; internal init; }

    /// <summary>Kind of the disk; null when not readable.</summary>
    public DiskType? DiskType => Written.Machine?.Disk?.Type;

    /// <summary>Speed of the network card; null when not readable.</summary>
    public NicSpeed? Nic { get; internal init; }

    /// <summary>MTU of the hosts' interfaces in bytes.</summary>
    public required Resolved<int> Mtu { get; init; }

    /// <summary>AS number of its hosts where it is not the cluster's.</summary>
    public AsNumber? AsNumber { get; internal init; }

    /// <summary>Release of the kubelet: that of Kubernetes, unless the file says that the hosts lag behind.</summary>
    public required Resolved<SemVersion> Kubelet { get; init; }

    /// <summary>Labels of the Kubernetes nodes, in the file's order.</summary>
    public IReadOnlyDictionary<string, string> Labels => Written.Labels ?? ImmutableDictionary<string, string>.Empty;

    /// <summary>Taints of the Kubernetes nodes.</summary>
    public ImmutableArray<Taint> Taints { get; internal init; } = [];

    /// <summary>Whether its hosts have a role.</summary>
    /// <param name="role">The role.</param>
    public bool Has(HostRole role) => Roles.Contains(role);

    /// <summary>Whether its hosts run a kubelet: control planes, workers, edge hosts and route reflectors.</summary>
    public bool RunsKubelet => Has(HostRole.ControlPlane) || Has(HostRole.Worker) || Has(HostRole.Edge) || Has(HostRole.RouteReflector);

    /// <summary>The pool by its name.</summary>
    public override string ToString() => Name;
}
