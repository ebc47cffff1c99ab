using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>The store of the cluster's state.</summary>
public sealed record EffectiveEtcd
{
    /// <summary>Port for clients: <see href="https://kubernetes.io/docs/reference/networking/ports-and-protocols/"/>.</summary>
    public const int ClientPort = 2379;

    /// <summary>Port between members.</summary>
    public const int PeerPort = 2380;

    /// <summary>Port for clients of the etcd of events, Kubespray's choice: <see href="https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubespray_defaults/defaults/main/main.yml"/>.</summary>
    public const int EventsClientPort = 2383;

    /// <summary>Port between members of the etcd of events.</summary>
    public const int EventsPeerPort = 2382;

    /// <summary>More nodes than this write so many events that they get an etcd of their own. Derived: the example of etcd's large class, <see href="https://etcd.io/docs/v3.6/op-guide/hardware/#large-cluster"/>.</summary>
    public const int MostNodesWithoutEvents = 1000;

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

    /// <summary>Whether events have an etcd of their own.</summary>
    public required Resolved<bool> HasEvents { get; init; }

    /// <summary>Backup with its defaults; null when not given.</summary>
    public required Backup? Backup { get; init; }

    /// <summary>When snapshots are taken; null without a backup, and where the file's schedule cannot be read.</summary>
    public CronSchedule? BackupSchedule => CronSchedule.TryParse(Backup?.Schedule, out var schedule, out _) ? schedule : null;

    /// <summary>Whether kubeadm runs the members itself, as static pods of the control planes; else they stand before kubeadm runs.</summary>
    public bool IsKubeadmsOwn => Deployment.Value == EtcdDeployment.StaticPod && Topology.Value == EtcdTopology.Stacked;

    /// <summary>Members that must agree: more than half.</summary>
    public int Quorum => (Members.Length / 2) + 1;
}
