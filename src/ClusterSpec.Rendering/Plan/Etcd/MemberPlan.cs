using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>The configuration file of one member: only keys that its version reads.</summary>
internal static class MemberPlan
{
    // What kubeadm gives its own etcd, so that members hold less in memory: https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/phases/etcd/local.go
    private const int SnapshotCount = 10_000;

    // The API server asks for it, so that its cache knows how fresh it is; the file wants nanoseconds.
    // https://github.com/kubernetes/kubernetes/pull/111383
    private const long ProgressInterval = 5_000_000_000;

    // Events need no history: the API server lets them go after an hour.
    private const int CompactionHours = 8;
    private const int EventsCompactionHours = 1;

    /// <summary>Hours of history that are kept; a number alone means hours to every version.</summary>
    public static int RetainedHours(EtcdInstance instance) => instance == EtcdInstance.Events ? EventsCompactionHours : CompactionHours;

    public static View View(EffectiveCluster cluster, EtcdInstance instance, EtcdMember member) => new()
    {
        { "host", member.Name },
        { "holds", instance.Holds },
        { "unit", instance.Unit },
        { "version", $"{cluster.Etcd.Version}" },
        { "sections", Sections(cluster, instance, member).Select(section => Section(cluster.Etcd.Version.Value, section.Why, section.Settings)) },
    };

    private static IEnumerable<(string Why, IEnumerable<View> Settings)> Sections(EffectiveCluster cluster, EtcdInstance instance, EtcdMember member)
    {
        var etcd = cluster.Etcd;
        var address = member.Address;
        yield return ("The member.", [Setting("name", member.Name), Setting("data-dir", instance.DataFolder)]);
        yield return ("Where it listens, and what it tells others.",
        [
            Setting("listen-peer-urls", instance.PeerUrl(address)),
            Setting("listen-client-urls", $"{instance.ClientUrl(address)},{instance.LocalUrl(address)}"),
            Setting("initial-advertise-peer-urls", instance.PeerUrl(address)),
            Setting("advertise-client-urls", instance.ClientUrl(address)),
        ]);
        yield return ("Read at the first start alone, when the data folder is empty. A member that replaces another, or is added, starts with `existing`.",
        [
            Setting("initial-cluster", instance.InitialCluster(etcd)),
            Setting("initial-cluster-token", Token(cluster, instance)),
            Setting("initial-cluster-state", "new"),
        ]);
        yield return ("Nobody talks to it without a certificate of its CA.", [Security("client-transport-security", EtcdPaths.Server), Security("peer-transport-security", EtcdPaths.Peer)]);
        yield return ("Milliseconds, the same on every member. Election is ten round trips at least, and five heartbeats.",
        [
            Setting("heartbeat-interval", (long)etcd.Heartbeat.Value.TotalMilliseconds),
            Setting("election-timeout", (long)etcd.Election.Value.TotalMilliseconds),
        ]);
        yield return ($"At {etcd.Quota.Value.ToBytes()} bytes it refuses writes until it is compacted, defragmented and its alarm is disarmed.", [Setting("quota-backend-bytes", etcd.Quota.Value.ToBytes())]);
        yield return ("Entries between two snapshots of the log; history is dropped by itself, also where no API server does it.",
            [Setting("snapshot-count", SnapshotCount), Setting("auto-compaction-mode", "periodic"), Compaction(etcd.Version.Value, instance)]);
        yield return ("A change of members that would lose the quorum is refused.", [Setting("strict-reconfig-check", true)]);
        yield return ("Health and metrics without a certificate, on this host alone.", [Setting("listen-metrics-urls", instance.MetricsUrl(address))]);
        foreach (var section in ByVersion(etcd.Version.Value))
            yield return section;
    }

    // What goes by another name, or is there no longer, in another version.
    private static IEnumerable<(string Why, IEnumerable<View> Settings)> ByVersion(SemVersion version)
    {
        yield return ("The API of version 2 is off: Kubernetes has not used it since 1.13, and what it holds is in no snapshot.", [Setting("enable-v2", false)]);
        if (!EtcdReleases.ZapLogger.HoldsFor(version))
            yield return ("Logs as JSON, as every later version has them.", [Setting("logger", "zap")]);
        if (version.IsAtLeast(EtcdReleases.ReadyzPatch.ToMinor()))
        {
            yield return ("Data that differ from the other members' are found at the start, before anything is served.",
            [
                EtcdReleases.FeatureGates.HoldsFor(version) ? Setting("feature-gates", "InitialCorruptCheck=true") : Setting("experimental-initial-corrupt-check", true),
            ]);
        }

        yield return ("Nanoseconds between two notes to watchers that nothing happened: the API server's cache waits for them.",
        [
            Setting(EtcdSettings.AreRead(version, "watch-progress-notify-interval") ? "watch-progress-notify-interval" : "experimental-watch-progress-notify-interval", ProgressInterval),
        ]);
    }

    private static View Compaction(SemVersion version, EtcdInstance instance) =>
        EtcdSettings.AreRead(version, "auto-compaction-mode") ? Setting("auto-compaction-retention", $"{RetainedHours(instance)}h") : Setting("auto-compaction-retention", RetainedHours(instance));

    private static string Token(EffectiveCluster cluster, EtcdInstance instance) => $"{instance.Unit}-{cluster.Name}";

    private static View Section(SemVersion version, string why, IEnumerable<View> settings) => new()
    {
        { "why", why },
        { "settings", settings.Where(setting => EtcdSettings.AreRead(version, Key(setting))) },
    };

    private static string Key(View setting) => setting.TryGetValue(null, default, "key", out var key) ? $"{key}" : "";

    private static View Setting(string key, string value) => new() { { "key", key }, { "value", value }, { "members", Array.Empty<View>() } };

    private static View Setting(string key, long value) => new() { { "key", key }, { "value", value }, { "members", Array.Empty<View>() } };

    private static View Setting(string key, bool value) => new() { { "key", key }, { "value", value }, { "members", Array.Empty<View>() } };

    private static View Security(string key, string certificate) => new()
    {
        { "key", key },
        { "value", (string?)null },
        {
            "members",
            new View[]
            {
                new() { { "key", "cert-file" }, { "value", $"{certificate}.crt" } },
                new() { { "key", "key-file" }, { "value", $"{certificate}.key" } },
                new() { { "key", "client-cert-auth" }, { "value", true } },
                new() { { "key", "trusted-ca-file" }, { "value", EtcdPaths.Ca } },
            }
        },
    };
}
