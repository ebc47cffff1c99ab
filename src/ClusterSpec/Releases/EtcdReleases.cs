using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The minors of etcd that ClusterSpec knows.</summary>
public static class EtcdReleases
{
    private const string Kubernetes = "https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/";

    /// <summary>The registry path of upstream's own images, tags with <c>v</c>.</summary>
    public const string Image = "quay.io/coreos/etcd"; // https://github.com/etcd-io/etcd/releases

    /// <summary>The registry path of the images that kubeadm runs, tags without <c>v</c>, from 3.3.15 on with <c>-0</c>.</summary>
    public const string KubeadmImage = "registry.k8s.io/etcd"; // https://github.com/kubernetes/kubernetes/blob/master/cluster/images/etcd/README.md

    /// <summary>Members can join as learners.</summary>
    public static Milestone Learners { get; } = new("learners", V(3, 4, 0), "https://etcd.io/docs/v3.4/learning/design-learner/");

    /// <summary><c>etcdctl</c> speaks API 3 without <c>ETCDCTL_API=3</c>.</summary>
    public static Milestone CtlApi3 { get; } = new("ETCDCTL_API=3 is the default", V(3, 4, 0), "https://etcd.io/docs/v3.4/upgrades/upgrade_3_4/");

    /// <summary>Snapshots are restored with <c>etcdutl</c>.</summary>
    public static Milestone Etcdutl { get; } = new("etcdutl", V(3, 5, 0), "https://etcd.io/docs/v3.5/upgrades/upgrade_3_5/");

    /// <summary>A restore can move the revision on and mark what was before it as compacted, so that no watch goes on from the future.</summary>
    public static Milestone RestoreBump { get; } = new("--bump-revision and --mark-compacted", V(3, 5, 10), "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.5.md");

    /// <summary>A running cluster can go back by one minor: <c>etcdctl downgrade enable</c>.</summary>
    public static Milestone Downgrade { get; } = new("downgrade enable", V(3, 6, 0), "https://etcd.io/docs/v3.6/downgrades/downgrade_3_6/");

    /// <summary>Logs are JSON by default; before it <c>logger: zap</c> asks for them.</summary>
    public static Milestone ZapLogger { get; } = new("zap is the default logger", V(3, 5, 0), "https://etcd.io/docs/v3.5/upgrades/upgrade_3_5/");

    /// <summary><c>--feature-gates</c>, and watch progress without <c>experimental</c>.</summary>
    public static Milestone FeatureGates { get; } = new("--feature-gates", V(3, 6, 0), "https://etcd.io/docs/v3.6/feature-gates/");

    /// <summary><c>--enable-v2</c> is gone.</summary>
    public static Milestone EnableV2Removed { get; } = new("--enable-v2 removed", V(3, 6, 0), "https://etcd.io/docs/v3.6/upgrades/upgrade_3_6/");

    /// <summary>Every <c>--experimental-*</c> flag is gone.</summary>
    public static Milestone ExperimentalFlagsRemoved { get; } = new("--experimental-* removed", V(3, 7, 0), "https://etcd.io/docs/v3.7/upgrades/upgrade_3_7/");

    /// <summary>The first patch that knows <c>--experimental-watch-progress-notify-interval</c>.</summary>
    public static SemVersion WatchProgressPatch { get; } = V(3, 4, 11); // https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.4.md

    /// <summary>The first patch that answers on <c>/livez</c> and <c>/readyz</c>.</summary>
    public static SemVersion ReadyzPatch { get; } = V(3, 5, 11); // https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.5.md

    /// <summary>Every milestone, by version.</summary>
    public static ImmutableArray<Milestone> Milestones { get; } = [Learners, CtlApi3, Etcdutl, ZapLogger, RestoreBump, FeatureGates, EnableV2Removed, Downgrade, ExperimentalFlagsRemoved];

    /// <summary>Versions that lose data or hang.</summary>
    public static ImmutableArray<EtcdDefect> Defects { get; } =
    [
        new(V(3, 5, 0), V(3, 5, 2), "committed data can get lost when a member is killed", "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/README.md"),
    ];

    /// <summary>Every known minor, oldest first.</summary>
    public static ImmutableArray<EtcdRelease> All { get; } =
    [
        new() { Minor = V(3, 2, 0), LatestPatch = V(3, 2, 26), IsSupported = false, Source = "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.2.md" },
        new() { Minor = V(3, 3, 0), LatestPatch = V(3, 3, 27), IsSupported = false, Source = "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.3.md" },
        
        // The newest patch stands in https://etcd.io/docs/v3.5/downgrades/downgrade_3_5/.
        new() { Minor = V(3, 4, 0), LatestPatch = V(3, 4, 33), IsSupported = false, ProductionFloor = V(3, 4, 22), Source = Kubernetes },
        new() { Minor = V(3, 5, 0), LatestPatch = V(3, 5, 32), IsSupported = false, ProductionFloor = V(3, 5, 6), UpgradeFloor = V(3, 5, 32), Source = "https://etcd.io/docs/v3.6/upgrades/upgrade_3_6/" },
        new() { Minor = V(3, 6, 0), LatestPatch = V(3, 6, 14), IsSupported = true, UpgradeFloor = V(3, 6, 11), Source = "https://etcd.io/docs/v3.7/upgrades/upgrade_3_7/" },
        new() { Minor = V(3, 7, 0), LatestPatch = V(3, 7, 1), IsSupported = true, Source = "https://github.com/etcd-io/etcd/blob/main/CHANGELOG/CHANGELOG-3.7.md" },
    ];

    /// <summary>The row of the version's minor; null if the table does not know it.</summary>
    public static EtcdRelease? Find(SemVersion version) => All.FirstOrDefault(release => release.Minor.IsSameMinor(version));

    /// <summary>Why nobody should run this version; null if nothing is known against it.</summary>
    public static EtcdDefect? DefectOf(SemVersion version) => Defects.FirstOrDefault(defect => defect.Covers(version));

    private static SemVersion V(int major, int minor, int patch) => new(major, minor, patch);
}
