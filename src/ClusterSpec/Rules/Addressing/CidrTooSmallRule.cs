using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class CidrTooSmallRule : ClusterRule
{
    // MinimumAddressesInServiceSubnet and MinimumAddressesInPodSubnet; the sixteen addresses of a /28 or a /124 are the first power of two that
    // meets either: https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go
    private const int FewestServices = 10;
    internal const int FewestPods = 14;
    private const int FewestHostBits = 4;

    public override RuleDescription Description { get; } = new()
    {
        Name = "cidr-too-small",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the range of pods or services is smaller than kubeadm takes",
        What = "Counts the addresses of each range. Services with fewer than 10 and pods with fewer than 14 are an error: a /28 for IPv4 or a /124 for IPv6 is the smallest range for either.",
        Why = "kubeadm refuses it: \"subnet with 8 address(es) is too small\". The cluster's DNS service has the tenth address of the service range.",
        Fix = "Give the range a shorter prefix.",
        Sources = [AddressingSources.KubeadmConstants, AddressingSources.KubeadmValidation],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.Pods];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        cluster.Addressing.Services.Select(services => Small(services, "services", FewestServices))
            .Concat(cluster.Addressing.Pods.Select(pods => Small(pods, "pods", FewestPods)))
            .OfType<Finding>();

    private Finding? Small(PlannedNetwork network, Phrase noun, int fewest)
    {
        var count = network.Cidr.Range.Count;
        if (count >= (UInt128)fewest)
            return null;
        var smallest = network.Cidr.First.Bits - FewestHostBits;
        return Error(network.Path, $"{noun} {network.Cidr} have {AddressCount.Of(count)}, and kubeadm wants {fewest}: take a /{smallest} or shorter") with
        {
            Help = $"the smallest range around it is {new Cidr(network.Cidr.First, smallest)}",
        };
    }
}
