using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The keys of etcd's configuration file that are written here, with the versions that read them.</summary>
public static class EtcdSettings
{
    private const string Oldest = "https://github.com/etcd-io/etcd/blob/v3.2.18/embed/config.go";
    private const string Changes33 = "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.3.md";
    private const string Changes34 = "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.4.md";
    private const string Upgrade36 = "https://etcd.io/docs/v3.6/upgrades/upgrade_3_6/";
    private const string Upgrade37 = "https://etcd.io/docs/v3.7/upgrades/upgrade_3_7/";

    private static readonly SemVersion First = new(3, 2, 0);
    private static readonly SemVersion Without2 = EtcdReleases.EnableV2Removed.Since;
    private static readonly SemVersion WithoutExperiments = EtcdReleases.ExperimentalFlagsRemoved.Since;

    /// <summary>Every key, by name.</summary>
    public static ImmutableArray<EtcdSetting> All { get; } =
    [
        new("advertise-client-urls", First, null, Oldest),
        new("auto-compaction-mode", new(3, 3, 0), null, Changes33),
        new("auto-compaction-retention", First, null, Oldest),
        new("client-transport-security", First, null, Oldest),
        new("data-dir", First, null, Oldest),
        new("election-timeout", First, null, Oldest),
        new("enable-v2", First, Without2, Upgrade36),
        new("experimental-initial-corrupt-check", new(3, 3, 0), WithoutExperiments, Upgrade37),
        new("experimental-watch-progress-notify-interval", EtcdReleases.WatchProgressPatch, WithoutExperiments, Upgrade37),
        new("feature-gates", EtcdReleases.FeatureGates.Since, null, Upgrade36),
        new("heartbeat-interval", First, null, Oldest),
        new("initial-advertise-peer-urls", First, null, Oldest),
        new("initial-cluster", First, null, Oldest),
        new("initial-cluster-state", First, null, Oldest),
        new("initial-cluster-token", First, null, Oldest),
        new("listen-client-urls", First, null, Oldest),
        new("listen-metrics-urls", new(3, 3, 0), null, Changes33),
        new("listen-peer-urls", First, null, Oldest),
        new("logger", new(3, 4, 0), null, Changes34),
        new("name", First, null, Oldest),
        new("peer-transport-security", First, null, Oldest),
        new("quota-backend-bytes", First, null, Oldest),
        new("snapshot-count", First, null, Oldest),
        new("strict-reconfig-check", First, null, Oldest),
        new("watch-progress-notify-interval", new(3, 6, 0), null, Upgrade36),
    ];

    /// <summary>Whether a version reads a key of this table.</summary>
    /// <param name="version">Version of etcd.</param>
    /// <param name="key">The key.</param>
    public static bool AreRead(SemVersion version, string key) => All.Any(setting => setting.Key == key && setting.IsReadBy(version));
}
