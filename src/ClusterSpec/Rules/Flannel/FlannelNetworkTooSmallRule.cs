using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Flannel;

internal sealed class FlannelNetworkTooSmallRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "flannel-network-too-small",
        Section = "Flannel",
        Severity = Severity.Error,
        Title = "Flannel's network does not hold four subnets of nodes",
        What = "Flannel's network is the pod range. It must hold at least four subnets of the node prefix, which with Flannel's own smallest subnet of four addresses makes it /28 or larger.",
        Why = "Flannel gives each node a subnet and leaves the first one out. A network that holds fewer than four is refused where Flannel keeps its subnets itself, and has no room for the next node where Kubernetes does.",
        Fix = "Give pods a larger range, or nodes a longer prefix.",
        Sources = [new("Flannel: configuration", "https://github.com/flannel-io/flannel/blob/master/Documentation/configuration.md"), new("Flannel: check of the network", "https://github.com/flannel-io/flannel/blob/master/pkg/subnet/config.go")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.NodePrefix, ClusterPath.Root.Pools];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        cluster.Network.Flannel is null ? [] : cluster.Addressing.Pods.Select(pods => TooSmall(cluster, pods)).OfType<Finding>();

    private Finding? TooSmall(EffectiveCluster cluster, PlannedNetwork pods)
    {
        var cidr = pods.Cidr;
        var nodePrefix = cluster.Addressing.NodePrefix(cidr.IsIPv6);
        var subnets = cidr.SubnetCount(nodePrefix.Value);

        // Fewer subnets than nodes is a fault with every plugin, and reported as that.
        if (subnets >= FlannelReleases.FewestSubnets || subnets < (UInt128)cluster.KubernetesNodeCount)
            return null;
        return Error(pods.Path, $"Flannel's network {cidr} holds {CountWords.Of((long)subnets, "subnet")} of /{nodePrefix}, fewer than {FlannelReleases.FewestSubnets}: take /{nodePrefix.Value - 2} or larger, or a nodePrefix of {cidr.PrefixLength + 2}") with
        {
            Related = nodePrefix.IsGiven ? [new(nodePrefix.Path, "the prefix of each node's subnet")] : [],
        };
    }
}
