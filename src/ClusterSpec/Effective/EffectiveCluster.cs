using System.Collections.Immutable;
using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>The cluster after defaults: releases chosen, <c>auto</c> resolved, ranges expanded, each value with its origin.
/// Rules and planners read this and nothing else.</summary>
public sealed record EffectiveCluster
{
    /// <summary>The cluster as it stands in the file.</summary>
    public required Cluster Written { get; init; }

    /// <summary>Its name; empty when the file gives none.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required Resolved<ClusterEnvironment> Environment { get; init; }

    /// <summary>What the hosts run on.</summary>
    public required Resolved<Platform> Platform { get; init; }

    /// <summary>Releases.</summary>
    public required EffectiveVersions Versions { get; init; }

    /// <summary>Operating system.</summary>
    public required EffectiveOs Os { get; init; }

    /// <summary>Container engine.</summary>
    public required EffectiveRuntime Runtime { get; init; }

    /// <summary>Address plan.</summary>
    public required EffectiveAddressing Addressing { get; init; }

    /// <summary>Settings of Kubernetes.</summary>
    public required EffectiveKubernetes Kubernetes { get; init; }

    /// <summary>Pools in the file's order.</summary>
    public required ImmutableArray<EffectivePool> Pools { get; init; }

    /// <summary>Hosts of all pools in the file's order.</summary>
    public required ImmutableArray<EffectiveHost> Hosts { get; init; }

    /// <summary>Control plane.</summary>
    public required EffectiveControlPlane ControlPlane { get; init; }

    /// <summary>etcd.</summary>
    public required EffectiveEtcd Etcd { get; init; }

    /// <summary>Network of the pods.</summary>
    public required EffectiveNetwork Network { get; init; }

    /// <summary>Exposure of services.</summary>
    public required EffectiveExposure Exposure { get; init; }

    /// <summary>The cloud's network.</summary>
    public required EffectiveCloud Cloud { get; init; }

    /// <summary>Security.</summary>
    public required EffectiveSecurity Security { get; init; }

    /// <summary>Whether the environment is production or staging, where a single control plane or etcd member is a fault.</summary>
    public bool IsProduction => Environment.Value != ClusterEnvironment.Development;

    /// <summary>Whether the platform is a public cloud, whose network takes no BGP sessions and no multicast.</summary>
    public bool IsPublicCloud => Platform.Value is Model.Platform.Aws or Model.Platform.Azure or Model.Platform.Gcp
        or Model.Platform.Alibaba or Model.Platform.Tencent or Model.Platform.Huawei;

    /// <summary>Nodes of Kubernetes: hosts that run a kubelet.</summary>
    public IEnumerable<EffectiveHost> KubernetesNodes => Hosts.Where(host => host.Pool.RunsKubelet);

    /// <summary>How many nodes of Kubernetes the file names, also where that is more than were expanded.</summary>
    public long KubernetesNodeCount => HostCount(pool => pool.RunsKubelet);

    /// <summary>How many members of etcd the file names, also where that is more than were expanded.</summary>
    public long EtcdMemberCount => HostCount(pool => pool.Has(HostRole.Etcd));

    /// <summary>How many route reflectors the file names, also where that is more than were expanded.</summary>
    public long RouteReflectorCount => HostCount(pool => pool.Has(HostRole.RouteReflector));

    /// <summary>The pool of that name; null when there is none.</summary>
    /// <param name="name">Name of a pool.</param>
    public EffectivePool? Pool(string? name) => name is null ? null : Pools.FirstOrDefault(pool => pool.Name == name);

    // Two ranges of IPv6 can name more hosts together than a long holds.
    private long HostCount(Func<EffectivePool, bool> counts) =>
        (long)Math.Min(long.MaxValue, Pools.Where(counts).Sum(pool => (decimal)pool.HostCount));
}
