using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Flannel;

internal sealed class FlannelFeatureTooNewRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "flannel-feature-too-new",
        Section = "Flannel",
        Severity = Severity.Error,
        Title = "the file asks for something that this Flannel does not have",
        What = "Compares what the file asks for with the release of Flannel: pods with IPv6 addresses (0.15), the backend wireguard (0.16).",
        Why = "An older flanneld does not know the backend and ends, or reads no IPv6 network and gives pods no IPv6 address.",
        Fix = "Take a newer Flannel, or leave it out.",
        Versions = "Flannel before 0.16",
        Sources = [new("Flannel: wireguard backend", FlannelMilestones.WireGuard.Source), new("Flannel 0.15: dual stack", FlannelMilestones.IPv6.Source)],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Flannel.Version, ClusterPath.Root.Network.Flannel.Backend, ClusterPath.Root.Addressing.Pods,
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Flannel is not { Version.Value: { } version } flannel)
            yield break;
        if (flannel.Backend.Value == FlannelBackend.Wireguard && !FlannelMilestones.WireGuard.HoldsFor(version))
            yield return TooNew(flannel, "the backend wireguard", FlannelMilestones.WireGuard, flannel.Backend.Path);
        if (cluster.Addressing.Pods.FirstOrDefault(pods => pods.Cidr.IsIPv6) is { } pods && !FlannelMilestones.IPv6.HoldsFor(version))
            yield return TooNew(flannel, "IPv6", FlannelMilestones.IPv6, pods.Path);
    }

    private Finding TooNew(EffectiveFlannel flannel, Phrase what, Milestone since, string path) =>
        Error(path, $"Flannel {flannel.Version} does not have {what} yet: take Flannel {since.Since.ToMinorText()} or newer, or leave it out") with
        {
            Related = flannel.Version.IsGiven ? [new(flannel.Version.Path, "this release")] : [],
        };
}
