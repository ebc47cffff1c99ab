using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The releases of flannel that ClusterSpec can choose.</summary>
public static class FlannelReleases
{
    /// <summary>The port that the Linux kernel gives VXLAN, which flannel keeps.</summary>
    public const int VxlanPort = 8472; // https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md

    /// <summary>The oldest kernel for the wireguard backend.</summary>
    public static SemVersion WireGuardKernel { get; } = new(5, 6, 0); // https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md

    /// <summary>Subnets of nodes that a network must hold at least.</summary>
    public const int FewestSubnets = 4; // https://github.com/flannel-io/flannel/blob/master/pkg/subnet/config.go

    /// <summary>Every known release, oldest first.</summary>
    public static ImmutableArray<FlannelRelease> All { get; } =
    [
        new(new(0, 11, 0), "https://github.com/kubernetes-sigs/kubespray/issues/5409"),
        new(new(0, 12, 0), "https://github.com/kubernetes-sigs/kubespray/blob/v2.13.0/roles/download/defaults/main.yml"),
        new(new(0, 13, 0), "https://github.com/kubernetes-sigs/kubespray/blob/v2.16.0/README.md"),
        new(new(0, 21, 4), "https://github.com/kubernetes-sigs/kubespray/issues/10075"),
        new(new(0, 22, 0), "https://github.com/kubernetes-sigs/kubespray/issues/10389"),
        new(new(0, 27, 3), "https://github.com/kubernetes-sigs/kubespray/issues/12764"),
        new(new(0, 28, 9), "https://github.com/flannel-io/flannel/releases"),
    ];

    /// <summary>The newest known release.</summary>
    public static SemVersion Newest => All[^1].Version;
}
