using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class PodAndServiceFamiliesDifferRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pod-and-service-families-differ",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "pods and services are not of the same families",
        What = "Holds the families of the pod ranges against those of the service ranges. A family that only one of the two has is an error. Two ranges of one family have a finding of their own.",
        Why = "A service of a family that no pod has leads nowhere, and pods of a family without services find none, not even DNS.",
        Fix = "Give pods and services one range each of the same families.",
        Note = "kubeadm does not check this",
        Sources = [AddressingSources.DualStack],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var (pods, services) = (AddressPlan.Pods(cluster), AddressPlan.Services(cluster));
        if (pods.IsEmpty || services.IsEmpty || Families.AreDoubled(pods) || Families.AreDoubled(services) || Families.AreSame(pods, services))
            yield break;

        // The range that the other list has nothing for, or the other list where that range is a default.
        var odd = services.Where(range => Lacks(pods, range)).Concat(pods.Where(range => Lacks(services, range))).First();
        var other = odd.Kind == RangeKind.Pods ? services[0] : pods[0];
        var (shown, hidden) = odd.IsGiven || !other.IsGiven ? (odd, other) : (other, odd);
        yield return Error(shown.Path, $"services are {Families.Of(services)}, and pods are {Families.Of(pods)}") with
        {
            Help = Help(cluster, pods, services),
            Related = [hidden.Related],
        };
    }

    private static bool Lacks(ImmutableArray<PlanRange> ranges, PlanRange other) => ranges.All(range => range.Range.IsIPv6 != other.Range.IsIPv6);

    private static Phrase Help(EffectiveCluster cluster, ImmutableArray<PlanRange> pods, ImmutableArray<PlanRange> services)
    {
        var missing = pods.FirstOrDefault(range => Lacks(services, range));
        return missing is not null
            ? (Phrase)$"give services a range of each family of the pods{Suggestion.Example(Suggestion.Services(cluster, missing.Range.IsIPv6))}"
            : $"give pods a range of each family of the services{Suggestion.Example(Suggestion.Pods(cluster, !pods[0].Range.IsIPv6))}";
    }
}
