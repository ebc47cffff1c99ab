using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class NeighbourThresholdsOutOfOrderRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "neighbour-thresholds-out-of-order",
        Section = "Os",
        Severity = Severity.Error,
        Title = "the thresholds of the table of neighbours do not rise",
        What = "Holds gc_thresh1 below gc_thresh2 below gc_thresh3 of net.ipv4.neigh.default and of its IPv6 twin, with the computed values where os.sysctl gives only some.",
        Why = "The first threshold is where the kernel begins to let go of entries, the last is never passed. In another order entries go while the table is nearly empty, or all at once.",
        Fix = "Leave all three out, or give all three, each larger than the one before.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Linux: ip-sysctl", "https://docs.kernel.org/networking/ip-sysctl.html"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl, ClusterPath.Root.Kubernetes.MaxPods, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    private static readonly ImmutableArray<string> Families = ["ipv4", "ipv6"];
    private static readonly ImmutableArray<int> Numbers = [1, 2, 3];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var (first, second, third) = NeighbourTable.Thresholds(NeighbourTable.Needed(cluster));
        foreach (var family in Families)
        {
            var own = Numbers.Select(threshold => OwnSysctl.Find(cluster, NeighbourTable.Key(family, threshold))).ToList();
            long[] values = [own[0]?.Number ?? first, own[1]?.Number ?? second, own[2]?.Number ?? third];
            if (own.Find(key => key is not null) is { } given && (values[0] >= values[1] || values[1] >= values[2]))
                yield return Error(given.Path, $"gc_thresh1 to 3 of {family} are {values[0]}, {values[1]} and {values[2]}, which do not rise: leave them out, or take {first}, {second} and {third}") with { Fix = own.Count(key => key is not null) == 1 ? FindingFix.Remove(given.Path, given.Key) : null };
        }
    }
}
