using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class NeighbourTableTooSmallRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "neighbour-table-too-small",
        Section = "Os",
        Severity = Severity.Warning,
        Title = "the table of neighbours is smaller than the cluster",
        What = "Compares net.ipv4.neigh.default.gc_thresh3 and its IPv6 twin in os.sysctl with twice the sum of nodes and pods of one node.",
        Why = "Every node and every pod of the host is a neighbour. A full table drops packets, and the kernel's log says neighbour table overflow; new pods on the host are hit first.",
        Fix = "Leave the three keys out: os/ has thresholds for the size of the cluster.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Linux: ip-sysctl", "https://docs.kernel.org/networking/ip-sysctl.html"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl, ClusterPath.Root.Kubernetes.MaxPods, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    private static readonly ImmutableArray<string> Families = ["ipv4", "ipv6"];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var needed = NeighbourTable.Needed(cluster);
        var (_, _, enough) = NeighbourTable.Thresholds(needed);
        foreach (var key in Families.Select(family => NeighbourTable.Key(family, 3)))
        {
            if (OwnSysctl.Find(cluster, key) is { Number: { } third } own && third < needed)
                yield return Warning(own.Path, $"{key} is {third}, but {cluster.KubernetesNodeCount} nodes with {cluster.Kubernetes.MaxPods} pods each may need {needed} entries: take {enough}, or leave it out") with { Fix = Fits(cluster, key, enough) ? FindingFix.Set(own.Path, enough).AsUnsafe() : null };
        }
    }

    // The second threshold has to stay below the third.
    private static bool Fits(EffectiveCluster cluster, string key, long enough) =>
        OwnSysctl.Find(cluster, key[..^1] + "2") is not { } second || second.Number < enough;
}
