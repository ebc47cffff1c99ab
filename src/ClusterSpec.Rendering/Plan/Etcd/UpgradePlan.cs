using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>The upgrade of a cluster, one minor at a time, and what can be taken back.</summary>
internal static class UpgradePlan
{
    public static IEnumerable<View> Steps(EffectiveEtcd etcd)
    {
        var from = etcd.Version.Value;
        foreach (var to in EtcdUpgrades.Steps(from))
        {
            yield return Step(from, to);
            from = to;
        }
    }

    private static View Step(SemVersion from, SemVersion to)
    {
        var isPatch = to.IsSameMinor(from);
        var upgrade = isPatch ? null : EtcdUpgrades.Find(to);
        return new View
        {
            { "from", $"{from}" },
            { "to", $"{to}" },
            { "traps", upgrade is null ? [] : upgrade.Traps },
            { "guide", upgrade?.Source },
            { "back", isPatch ? $"any member can go back to {from}: the data are the same." : Back(from, upgrade) },
        };
    }

    private static string Back(SemVersion from, EtcdUpgrade? upgrade) => $"while one member still runs {from}, the others can go back to it. After the last one: "
        + (upgrade?.Back is { } back ? $"{back}; one minor and no further." : $"no way back but the snapshot that was taken before, restored with {from}.");
}
