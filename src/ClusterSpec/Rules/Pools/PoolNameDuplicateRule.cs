using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class PoolNameDuplicateRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pool-name-duplicate",
        Section = "Pools",
        Severity = Severity.Error,
        Title = "two pools have the same name",
        What = "Compares the names of the pools with each other.",
        Why = "Files for the hosts of a pool lie in a folder of its name, hosts of a range are named after it, and the load balancer and the edge refer to it: with two of that name, one of them is meant and the other is lost.",
        Fix = "Give each pool a name of its own, or put the hosts into one pool.",
        Sources = [new("Ansible: inventory groups", "https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#inventory-basics-formats-hosts-and-groups")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var firsts = new Dictionary<string, EffectivePool>(StringComparer.Ordinal);
        foreach (var pool in cluster.Pools.Where(pool => pool.Name.Length > 0))
        {
            if (firsts.TryAdd(pool.Name, pool) || HaveSameHosts(pool, firsts[pool.Name]))
                continue;
            yield return Error(pool.Path.Name, $"the pool name {ShownText.Of(pool.Name)} stands twice: give this pool another, or put its hosts into the first") with
            {
                Related = [new(firsts[pool.Name].Path.Name, "the first pool of that name")],
            };
        }
    }

    // Ranges of one pool name make hosts of one name, which is reported as that.
    private static bool HaveSameHosts(EffectivePool pool, EffectivePool first) =>
        pool.Hosts is [var host, ..] && first.Hosts is [var other, ..] && host.Name == other.Name;
}
