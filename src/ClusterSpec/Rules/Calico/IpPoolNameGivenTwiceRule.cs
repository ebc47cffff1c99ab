using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class IpPoolNameGivenTwiceRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ip-pool-name-given-twice",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "two IP pools have the same name",
        What = "Compares the names of network.calico.pools.",
        Why = "A name is one resource of Calico: the second pool is taken for a change of the first, and Calico refuses to change the range of a pool.",
        Fix = "Give each pool a name of its own.",
        Sources = [new("Calico: change the IP address range, a pool's CIDR cannot be changed", "https://docs.tigera.io/calico/latest/networking/ipam/migrate-pools")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Pools.Any.Name];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var paths = ClusterPath.Root.Network.Calico.Pools;
        var pools = (cluster.Network.Calico?.Pools ?? []).Select((pool, index) => (Pool: pool, Path: paths[index].Name)).Where(named => named.Pool.IsWritten && named.Pool.Name.Length > 0);
        foreach (var same in pools.GroupBy(named => named.Pool.Name, StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var (pool, path) in same.Skip(1))
                yield return Error(path, $"the name {ShownText.Quote(pool.Name)} is that of another pool, which this one would replace: take another") with { Related = [new(first.Path, "the other pool")] };
        }
    }
}
