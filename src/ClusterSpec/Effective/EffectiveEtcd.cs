using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>The store of the cluster's state.</summary>
public sealed record EffectiveEtcd
{
    /// <summary>Hosts that run a member.</summary>
    public required ImmutableArray<EffectiveHost> Members { get; init; }

    /// <summary>Where members run.</summary>
    public required Resolved<EtcdTopology> Topology { get; init; }

    /// <summary>Release of etcd.</summary>
    public required Resolved<SemVersion> Version { get; init; }

    /// <summary>The row of its minor; null where the tables have none.</summary>
    public required EtcdRelease? Release { get; init; }

    /// <summary>What runs a member.</summary>
    public required Resolved<EtcdDeployment> Deployment { get; init; }

    /// <summary>Heartbeat interval.</summary>
    public required Resolved<TimeSpan> Heartbeat { get; init; }

    /// <summary>Election timeout.</summary>
    public required Resolved<TimeSpan> Election { get; init; }

    /// <summary>Longest round trip between members; null when not measured.</summary>
    public required Resolved<TimeSpan?> RoundTrip { get; init; }

    /// <summary>Size at which the store refuses writes.</summary>
    public required Resolved<Quantity> Quota { get; init; }

    /// <summary>Backup with its defaults; null when not given.</summary>
    public required Backup? Backup { get; init; }

    /// <summary>Whether kubeadm runs the members itself, as static pods of the control planes; else they stand before kubeadm runs.</summary>
    public bool IsKubeadmsOwn => Deployment.Value == EtcdDeployment.StaticPod && Topology.Value == EtcdTopology.Stacked;

    /// <summary>Members that must agree: more than half.</summary>
    public int Quorum => (Members.Length / 2) + 1;
}
