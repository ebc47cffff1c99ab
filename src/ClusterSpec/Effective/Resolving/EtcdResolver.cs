using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;

namespace ClusterSpec.Effective.Resolving;

internal static class EtcdResolver
{
    // Kubespray's timing, which rides out a slow disk; etcd's own is 100 ms and 1 s:
    // https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/etcd_defaults/defaults/main.yml
    private static readonly TimeSpan DefaultHeartbeat = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan DefaultElection = TimeSpan.FromSeconds(5);

    // https://etcd.io/docs/v3.6/dev-guide/limit/
    private const string DefaultQuota = "2Gi";

    // A snapshot every six hours, kept for a week.
    private const string DefaultSchedule = "0 */6 * * *";
    private const int DefaultRetain = 28;
    private const string DefaultDirectory = "/var/backups/etcd";

    public static EffectiveEtcd Resolve(Etcd? written, ImmutableArray<EffectivePool> pools, ImmutableArray<EffectiveHost> hosts, EffectiveVersions versions)
    {
        var paths = ClusterPath.Root.Etcd;
        var version = Pick.Of(Read.Version(written?.Version), paths.Version, ReleaseDefaults.Etcd(versions.Kubernetes.Value, versions.KubesprayRelease),
            Origin.Derived($"the release table for Kubernetes {versions.Kubernetes}"));
        var roundTrip = Pick.Optional(Read.Duration(written?.Rtt), paths.Rtt);
        var heartbeat = Heartbeat(Read.Duration(written?.Heartbeat), roundTrip.Value);
        return new EffectiveEtcd
        {
            Members = [.. hosts.Where(host => host.Has(HostRole.Etcd))],
            Topology = Pick.Of(written?.Topology, paths.Topology, Stacked(pools) ? EtcdTopology.Stacked : EtcdTopology.External, Origin.Derived("the roles of the pools")),
            Version = version,
            Release = EtcdReleases.Find(version.Value),
            Deployment = Pick.Of(written?.Deployment, paths.Deployment, EtcdDeployment.Host),
            Heartbeat = heartbeat,
            Election = Election(Read.Duration(written?.Election), roundTrip.Value, heartbeat.Value),
            RoundTrip = roundTrip,
            Quota = Pick.Of(Read.Quantity(written?.Quota), paths.Quota, Read.Quantity(DefaultQuota) ?? throw new InvalidOperationException("the default quota is not a quantity")),
            HasEvents = Pick.Of(written?.Events, paths.Events, NeedsEvents(written, pools), Origin.Derived("the number of nodes")),
            Backup = Backup(written?.Backup),
        };
    }

    // Members that are far apart wait longer; a round trip that no timeout can bridge is a fault of its own.
    private static Resolved<TimeSpan> Heartbeat(TimeSpan? given, TimeSpan? roundTrip)
    {
        var path = ClusterPath.Root.Etcd.Heartbeat;
        return roundTrip is { } measured && measured > DefaultHeartbeat && measured <= EtcdLimits.LongestRoundTrip
            ? Pick.Of(given, path, measured, Origin.Derived("the round trip"))
            : Pick.Of(given, path, DefaultHeartbeat);
    }

    private static Resolved<TimeSpan> Election(TimeSpan? given, TimeSpan? roundTrip, TimeSpan heartbeat)
    {
        var path = ClusterPath.Root.Etcd.Election;
        if (roundTrip is not { } measured || measured > EtcdLimits.LongestRoundTrip || heartbeat > EtcdLimits.LongestHeartbeat)
            return Pick.Of(given, path, DefaultElection);
        var needed = Longer(measured * EtcdLimits.RoundTripsInElection, heartbeat * EtcdLimits.HeartbeatsInElection);
        return needed > DefaultElection ? Pick.Of(given, path, needed, Origin.Derived("the round trip")) : Pick.Of(given, path, DefaultElection);
    }

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static Backup? Backup(Backup? written) => written is null ? null : written with
    {
        Schedule = written.Schedule ?? DefaultSchedule,
        Retain = written.Retain ?? DefaultRetain,
        Directory = written.Directory ?? DefaultDirectory,
    };

    // kubeadm's static pods are one etcd on each control plane and no second.
    private static bool NeedsEvents(Etcd? written, ImmutableArray<EffectivePool> pools) => written?.Deployment != EtcdDeployment.StaticPod
        && pools.Where(pool => pool.RunsKubelet).Sum(pool => (decimal)pool.HostCount) > EffectiveEtcd.MostNodesWithoutEvents;

    private static bool Stacked(ImmutableArray<EffectivePool> pools) =>
        pools.Any(pool => pool.Has(HostRole.ControlPlane) && pool.Has(HostRole.Etcd));
}
