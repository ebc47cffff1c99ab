using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Flannel;

internal sealed class CanalOverIpv6Rule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "canal-over-ipv6",
        Section = "Flannel",
        Severity = Severity.Error,
        Title = "Canal is asked for with IPv6 addresses of pods",
        What = "Looks for IPv6 among addressing.pods where network.flannel.policy is canal.",
        Why = "Canal's manifest gives pods addresses of the one range that the node has, and its Felix does not police IPv6: pods get no IPv6 address, or one that no policy holds for.",
        Fix = "Give pods IPv4 alone, or take Calico as plugin, which does both families.",
        Sources = [new("Calico: IPv6, supported installations", "https://docs.tigera.io/calico/latest/networking/ipam/ipv6"), new("Canal's manifest", "https://github.com/projectcalico/calico/blob/master/manifests/canal.yaml")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Flannel.Policy, ClusterPath.Root.Addressing.Pods];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Flannel is { Policy: { Value: FlannelPolicy.Canal } policy } && cluster.Addressing.Pods.FirstOrDefault(pods => pods.Cidr.IsIPv6) is { } pods)
            yield return Error(policy.Path, $"Canal carries IPv4 alone, and pods have {pods.Cidr}: take plugin calico, or leave that range out") with { Related = [new(pods.Path, "IPv6")] };
    }
}
