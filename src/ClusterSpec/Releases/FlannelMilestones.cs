using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What changed in flannel with which release, as far as files for it depend on it.</summary>
public static class FlannelMilestones
{
    /// <summary>One image serves every architecture.</summary>
    public static Milestone OneImage { get; } = new("one image for all architectures", new(0, 13, 0), "https://github.com/flannel-io/flannel/releases/tag/v0.13.0");

    /// <summary>Networks of IPv6, alone or beside IPv4.</summary>
    public static Milestone IPv6 { get; } = new("IPv6", new(0, 15, 0), "https://github.com/flannel-io/flannel/releases/tag/v0.15.0");

    /// <summary>The backend wireguard; before, one had to write it as an extension.</summary>
    public static Milestone WireGuard { get; } = new("backend wireguard", new(0, 16, 0), "https://github.com/flannel-io/flannel/pull/1230");

    /// <summary>The manifest has a namespace of its own, whose label takes the place of a PodSecurityPolicy.</summary>
    public static Milestone OwnNamespace { get; } = new("namespace kube-flannel", new(0, 19, 0), "https://github.com/flannel-io/flannel/issues/1615");

    /// <summary>Every milestone, by version.</summary>
    public static ImmutableArray<Milestone> All { get; } = [OneImage, IPv6, WireGuard, OwnNamespace];
}
