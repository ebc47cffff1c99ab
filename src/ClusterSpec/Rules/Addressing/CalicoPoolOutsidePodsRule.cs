using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class CalicoPoolOutsidePodsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "calico-pool-outside-pods",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a Calico pool has addresses outside the pods' range",
        What = "Looks for the pod range that each pool of network.calico.pools lies in. A pool that reaches outside is an error; where it meets another range of the file, that range is shown. What a pool inside the pods meets is found at the pods.",
        Why = "Kubernetes takes only addresses of the pod range for pods: kube-proxy hides the others behind the node's address, and nothing keeps nodes and services off them. Kubespray stops at such a pool.",
        Fix = "Move the pool into the pods' range, or give pods a range that has it.",
        Sources =
        [
            new("Kubespray: the pool has to lie in the pods' range", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/network_plugin/calico/tasks/install.yml"),
            AddressingSources.IpPool,
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Pools.Any.Cidr, ClusterPath.Root.Addressing.Pods];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var pods = AddressPlan.Pods(cluster);
        var pools = AddressPlan.CalicoPools(cluster);
        var index = new RangeIndex(pods);
        var outside = pools.Where(pool => index.Containing(pool.Range) is null).ToHashSet();
        if (outside.Count == 0)
            yield break;
        var free = new FreeSpace(pods.Select(range => range.Range), pools.Where(pool => !outside.Contains(pool)).Select(pool => pool.Range));
        var others = new RangeIndex(AddressPlan.All(cluster).Where(range => range.Kind is not (RangeKind.CalicoPool or RangeKind.Pods)));
        foreach (var pool in pools.Where(outside.Contains))
        {
            ImmutableArray<PlanRange> family = [.. pods.Where(range => range.Range.IsIPv6 == pool.Range.IsIPv6)];
            ImmutableArray<PlanRange> met = others.Overlapping(pool.Range) is { } other ? [other] : [];
            yield return (family.IsEmpty ? NoFamily(pool) : Outside(pool, family, free)) with
            {
                Related = [.. (family.IsEmpty ? pods : family).Concat(met).Select(range => range.Related)],
            };
        }
    }

    private Finding NoFamily(PlanRange pool) => Error(pool.Path, $"{pool.Subject} is {Families.Name(pool.Range.IsIPv6)}, and no pod range is") with
    {
        Help = "add a pod range of that family to addressing.pods, or remove the pool",
    };

    private Finding Outside(PlanRange pool, ImmutableArray<PlanRange> pods, FreeSpace free)
    {
        var inside = pods.Select(range => range.Range.Intersect(pool.Range)?.Count ?? 0).Max();
        var ranges = NameList.Of(pods.Select(range => range.Range.ToString()));
        return Error(pool.Path, inside == 0 ? (Phrase)$"{pool.Subject} lies outside pods {ranges}" : $"{pool.Subject} reaches beyond pods {ranges}") with
        {
            Label = inside == 0
                ? (Phrase)$"{AddressCount.Of(pool.Range.Count)}, none of them pod addresses"
                : $"{AddressCount.Of(pool.Range.Count)}, {AddressCount.Number(inside)} of them pod addresses",
            Help = $"move the pool into the pods' range{Suggestion.Example(Suggestion.Largest(free, pool, 0))}",
        };
    }
}
