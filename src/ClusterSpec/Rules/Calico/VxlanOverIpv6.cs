using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Calico;

/// <summary>Whether VXLAN can carry IPv6 in a cluster.</summary>
internal static class VxlanOverIpv6
{
    /// <summary>What stands in the way and what would be new enough; null when nothing does.</summary>
    public static (Phrase Words, Phrase NewEnough)? Obstacle(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var since = CalicoMilestones.VxlanOverIPv6;
        if (!since.HoldsFor(calico.Version.Value))
            return ($"VXLAN of Calico {calico.Version} carries IPv4 only", $"Calico {since.Since.ToMinorText()}");
        var oldest = CalicoMilestones.VxlanOverIPv6Kernel;
        return cluster.Os.Kernel.Value is { } kernel && kernel.IsBelow(oldest)
            ? ($"VXLAN of kernel {kernel} carries IPv4 only", $"kernel {oldest}")
            : null;
    }
}
