using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class TwoCidrsOfOneFamilyRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "two-cidrs-of-one-family",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "pods or services have two ranges of one family",
        What = "Looks at lists of two ranges. Two IPv4 or two IPv6 ranges are an error. Three are a fault of shape.",
        Why = "kubeadm refuses them: \"expected one (IPv4 or IPv6) CIDR or two CIDRs from each family for dual-stack networking\".",
        Fix = "Keep one range of a family. For more addresses take one larger range.",
        Sources = [AddressingSources.KubeadmValidation, AddressingSources.DualStack],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        Two(cluster.Addressing.Pods, "pods").Concat(Two(cluster.Addressing.Services, "services"));

    private IEnumerable<Finding> Two(ImmutableArray<PlannedNetwork> networks, Phrase noun)
    {
        if (networks is not [var first, var second, ..] || first.Cidr.IsIPv6 != second.Cidr.IsIPv6)
            yield break;
        yield return Error(second.Path, $"{noun} {first.Cidr} and {second.Cidr} are both {Families.Name(first.Cidr.IsIPv6)}: keep one, or one of each family") with
        {
            Help = $"remove {second.Cidr}, or for dual stack give an {Families.Name(!first.Cidr.IsIPv6)} range in its place",
            Related = [new RelatedPath(first.Path, $"the first range of {noun} is given here")],
        };
    }
}
