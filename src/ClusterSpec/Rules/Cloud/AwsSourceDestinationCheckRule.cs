using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Calico;

namespace ClusterSpec.Rules.Cloud;

internal sealed class AwsSourceDestinationCheckRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "aws-source-destination-check",
        Section = "Cloud",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "AWS drops packets of pods that are in no tunnel",
        What = "Looks for IP pools with encapsulation none, vxlan-cross-subnet or ipip-cross-subnet where the platform is aws and cloud.sourceDestCheck is not false. AWS has the check on unless it is switched off for each instance.",
        Why = "The check drops what an instance sends or is sent with an address that is not its own, and an address of a pod is not. Pods on hosts of one subnet do not reach each other.",
        Fix = "Switch the check off on every instance and write cloud.sourceDestCheck: false, or put all packets into a tunnel with encapsulation vxlan or ipip.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Calico: Amazon Web Services", "https://docs.tigera.io/calico/latest/reference/public-cloud/aws#routing-traffic-within-a-single-vpc-subnet"),
            new("AWS: source/destination checks", "https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html#EIP_Disable_SrcDestCheck"),
        ],
    };

    public override ImmutableArray<string> Inputs => CalicoInputs.Encapsulation;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var check = cluster.Cloud.SourceDestCheck;
        if (cluster.Network.Calico is not { } calico || cluster.Platform.Value != Platform.Aws || !check.Value)
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.Encapsulation.Value.SendsUnencapsulated()).DistinctBy(pool => pool.Encapsulation.Path))
        {
            var way = pool.Encapsulation.Value;
            yield return Error(pool.Encapsulation.Path, $"AWS drops packets with pods' addresses, and {pool.Shown()} has {(way.IsCrossSubnet() ? (Phrase)"a tunnel between subnets only" : "no tunnel")}: take {(way.IsIpip() ? Encapsulation.Ipip : Encapsulation.Vxlan).Text()}, or switch the check off and set cloud.sourceDestCheck to false") with
            {
                Fix = cluster.Addressing.HasPods(ipv6: true) ? null : FindingFix.Set(pool.Encapsulation.Path, (way.IsIpip() ? Encapsulation.Ipip : Encapsulation.Vxlan).Text()).AsUnsafe(),
                Label = DefaultLabel.Of(pool.Encapsulation, pool.Encapsulation.Value.Text()),
                Related = [new(check.IsGiven ? check.Path : cluster.Platform.Path, check.IsGiven ? (Phrase)"the check is on" : "the check is on unless switched off")],
            };
        }
    }
}
