using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class CalicoPoolsOverlapRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "calico-pools-overlap",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "two Calico pools share addresses",
        What = "Holds the pools of network.calico.pools against each other. One shared address is an error.",
        Why = "Calico refuses the second pool: \"IPPool(x) CIDR overlaps with IPPool(y) CIDR\". Newer releases take it and give no address out of it.",
        Fix = "Give the pools ranges of their own inside the pods' range.",
        Sources = [AddressingSources.IpPool, new("Calico: the check of a new pool", "https://github.com/projectcalico/calico/blob/master/libcalico-go/lib/clientv3/ippool.go")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Pools.Any.Cidr];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var pools = AddressPlan.CalicoPools(cluster);
        var free = new Lazy<FreeSpace>(() => new FreeSpace(cluster.Addressing.Pods.Select(pods => pods.Cidr.Range), pools.Select(pool => pool.Range)));
        return Overlaps.Among(pools).Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), Help(overlap, free.Value)));
    }

    private static Phrase Help(Overlap overlap, FreeSpace free) => Suggestion.Largest(free, overlap.Moving, 0) is { } range
        ? (Phrase)$"give the pool a part of the pods' range that is free, for example {range}"
        : $"no part of the pods' range is free: cut {overlap.Others[0].Noun}, or remove {overlap.Moving.Noun}";
}
