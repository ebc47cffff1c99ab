using Semver;

namespace ClusterSpec.Releases;

/// <summary>One minor of Calico.</summary>
public sealed record CalicoRelease
{
    /// <summary>The minor, with patch 0.</summary>
    public required SemVersion Minor { get; init; }

    /// <summary>The newest patch that the sources name; later ones may exist.</summary>
    public required SemVersion LatestPatch { get; init; }

    /// <summary>The oldest Kubernetes minor that it is tested with; null if the sources do not say.</summary>
    public SemVersion? OldestKubernetes { get; init; }

    /// <summary>The newest Kubernetes minor that it is tested with; null if the sources do not say.</summary>
    public SemVersion? NewestKubernetes { get; init; }

    /// <summary>Where the row comes from, https.</summary>
    public required string Source { get; init; }

    /// <summary>The oldest kernel that it supports; null if the sources do not say.</summary>
    public SemVersion? Kernel =>
        CalicoMilestones.Kernel510.HoldsFor(Minor) ? new SemVersion(5, 10, 0)
        : CalicoMilestones.Kernel310.Since.IsSameMinor(Minor) ? new SemVersion(3, 10, 0)
        : null;

    /// <summary>An MTU of 0 makes Felix find it by itself; before, fixed numbers hold.</summary>
    public bool DetectsMtu => CalicoMilestones.MtuDetection.HoldsFor(Minor);

    /// <summary>VXLAN carries IPv6.</summary>
    public bool HasVxlanOverIPv6 => CalicoMilestones.VxlanOverIPv6.HoldsFor(Minor);

    /// <summary>ClusterSpec chooses VXLAN across subnets where the file says nothing, before 3.20 IPIP.</summary>
    public bool PrefersVxlan => CalicoMilestones.PrefersVxlan.HoldsFor(Minor);

    /// <summary>Tested with this Kubernetes; null if the sources do not say what it is tested with.</summary>
    public bool? IsTestedWith(SemVersion kubernetes) =>
        OldestKubernetes is { } oldest && NewestKubernetes is { } newest
            ? kubernetes.ToMinor().IsAtLeast(oldest) && newest.IsAtLeast(kubernetes.ToMinor())
            : null;
}
