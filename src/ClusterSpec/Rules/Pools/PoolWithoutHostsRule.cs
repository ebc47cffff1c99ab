using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class PoolWithoutHostsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pool-without-hosts",
        Section = "Pools",
        Severity = Severity.Error,
        Title = "a pool names no hosts, or names them in two ways",
        What = "A pool lists its hosts under nodes or gives their addresses under addresses, one of the two.",
        Why = "A pool without either has no hosts, and with both it is not clear which are meant.",
        Fix = "Write nodes, where hosts have names of their own, or addresses, where <pool>-1, <pool>-2 and so on will do.",
        Sources = [new("Ansible: inventory hosts", "https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#adding-ranges-of-hosts")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var pool in cluster.Pools)
        {
            if (pool.Written is { Nodes: null, Addresses: null })
                yield return Error(pool.Path, $"pool {ShownText.Of(pool.Name)} names no hosts: give nodes or addresses");
            else if (pool.Written is { Nodes: not null, Addresses: not null })
                yield return Error(pool.Path.Addresses, $"pool {ShownText.Of(pool.Name)} gives nodes and addresses, of which one counts: remove the other") with { Related = [new(pool.Path.Nodes, "hosts are listed here")] };
        }
    }
}
