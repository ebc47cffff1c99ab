using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The images of a release of flannel.</summary>
/// <param name="Flannel">Repository of flanneld; its tag is the release.</param>
/// <param name="CniPlugin">Image that brings the CNI plugin of the name flannel; null where the packages of Kubernetes' CNI plugins have it.</param>
/// <param name="Since">The first release with these.</param>
/// <param name="Source">Where they are named, https.</param>
public sealed record FlannelImage(string Flannel, string? CniPlugin, SemVersion Since, string Source);

/// <summary>Where the images of flannel are, which has changed often.</summary>
public static class FlannelImages
{
    private const string Quay = "quay.io/coreos/flannel";
    private const string Rancher = "docker.io/rancher/mirrored-flannelcni-flannel";
    private const string DockerHub = "docker.io/flannel/flannel";
    private const string GitHub = "ghcr.io/flannel-io/flannel";

    /// <summary>Every change of an image, by release.</summary>
    public static ImmutableArray<FlannelImage> All { get; } =
    [
        Row(Quay, null, new(0, 9, 0)),
        Row(Quay, $"{Rancher}-cni-plugin:v1.0.1", new(0, 15, 0)),
        Row(Rancher, $"{Rancher}-cni-plugin:v1.0.1", new(0, 16, 0)),
        Row(Rancher, $"{Rancher}-cni-plugin:v1.1.0", new(0, 18, 0)),
        Row(DockerHub, $"{DockerHub}-cni-plugin:v1.1.0", new(0, 20, 2)),
        Row(DockerHub, $"{DockerHub}-cni-plugin:v1.1.2", new(0, 21, 0)),
        Row(DockerHub, $"{DockerHub}-cni-plugin:v1.2.0", new(0, 22, 1)),
        Row(DockerHub, $"{DockerHub}-cni-plugin:v1.4.0-flannel1", new(0, 24, 2)),
        Row(DockerHub, $"{DockerHub}-cni-plugin:v1.5.1-flannel1", new(0, 25, 5)),
        Row(GitHub, $"{GitHub}-cni-plugin:v1.6.2-flannel1", new(0, 26, 3)),
        Row(GitHub, $"{GitHub}-cni-plugin:v1.7.1-flannel1", new(0, 27, 0)),
        Row(GitHub, $"{GitHub}-cni-plugin:v1.8.0-flannel1", new(0, 27, 4)),
        Row(GitHub, $"{GitHub}-cni-plugin:v1.9.1-flannel1", new(0, 28, 4)),
    ];

    /// <summary>The images of a release; the oldest known for one that is older.</summary>
    public static FlannelImage Of(SemVersion release) => All.LastOrDefault(image => release.IsAtLeast(image.Since)) ?? All[0];

    private static FlannelImage Row(string flannel, string? cniPlugin, SemVersion since) =>
        new(flannel, cniPlugin, since, $"https://github.com/flannel-io/flannel/blob/v{since}/Documentation/kube-flannel.yml");
}
