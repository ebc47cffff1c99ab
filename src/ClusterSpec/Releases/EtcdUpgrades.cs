using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The way from one minor of etcd to the next, and no other way: upstream supports no jump over a minor.</summary>
public static class EtcdUpgrades
{
    /// <summary>Every known minor that can be gone to, oldest first.</summary>
    public static ImmutableArray<EtcdUpgrade> All { get; } =
    [
        new(V(3, 3), ["Clients older than 3.3 may not fail over between members with TLS up to 3.3.13: go to the newest patch."], null, Guide("3.3", "3_3")),
        new(
            V(3, 4),
            [
                "The API of version 2 is off by default: whoever still reads it (flannel of its early days, Calico before 3.0) moves first.",
                "etcdctl speaks the API of version 3 by itself; scripts that want the old one set ETCDCTL_API=2.",
                "The data folder has to be readable by its owner alone (0700).",
            ],
            null,
            Guide("3.4", "3_4")),
        new(
            V(3, 5),
            [
                "3.5.0, 3.5.1 and 3.5.2 can lose data when a member is killed: never stop at them.",
                "A cluster with etcd's own users and passwords (auth enable) cannot be upgraded member by member. Kubernetes uses certificates instead.",
                "Snapshots are restored and looked at with etcdutl, which comes in the same archive: install it beside etcdctl.",
            ],
            "member by member to 3.4.32 or a later 3.4, with `next-cluster-version-compatible: true` in its file (https://etcd.io/docs/v3.5/downgrades/downgrade_3_5/)",
            Guide("3.5", "3_5")),
        new(
            V(3, 6),
            [
                "Every member is at 3.5.32 or a later 3.5 before the first one goes on: earlier ones can refuse the new member.",
                "enable-v2 is gone: a service that names it as a flag does not start. `etcdutl check v2store --data-dir=/var/lib/etcd` on 3.5 says whether anything is left in the old store.",
                "`etcdctl snapshot restore`, `etcdctl snapshot status` and `etcdctl defrag --data-dir` are gone; etcdutl has them.",
            ],
            "`etcdctl downgrade validate 3.5`, `etcdctl downgrade enable 3.5`, then member by member, the configuration of 3.5 first (https://etcd.io/docs/v3.6/downgrades/downgrade_3_6/)",
            Guide("3.6", "3_6")),
        new(
            V(3, 7),
            [
                "Every member is at 3.6.11 or a later 3.6 before the first one goes on.",
                "No flag with experimental in its name is left: a service that names one does not start.",
            ],
            "`etcdctl downgrade validate 3.6`, `etcdctl downgrade enable 3.6`, then member by member, the configuration of 3.6 first (https://etcd.io/docs/v3.7/downgrades/downgrade_3_7/)",
            Guide("3.7", "3_7")),
    ];

    /// <summary>The versions that a cluster goes through to the newest one, each of them on every member before the next.</summary>
    /// <param name="version">Where it starts; an unknown minor goes nowhere.</param>
    /// <returns>The newest patch of its own minor first, unless it is there already; then the newest patch of each later minor.</returns>
    public static ImmutableArray<SemVersion> Steps(SemVersion version) => EtcdReleases.Find(version) is null
        ? []
        : [.. EtcdReleases.All.Where(release => version.IsBelow(release.LatestPatch)).Select(release => release.LatestPatch)];

    /// <summary>What to know of a minor; null where there is nothing to go to.</summary>
    /// <param name="version">A version of the minor.</param>
    public static EtcdUpgrade? Find(SemVersion version) => All.FirstOrDefault(upgrade => upgrade.To.IsSameMinor(version));

    private static SemVersion V(int major, int minor) => new(major, minor, 0);

    private static string Guide(string docs, string page) => $"https://etcd.io/docs/v{docs}/upgrades/upgrade_{page}/";
}
