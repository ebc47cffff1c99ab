using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Mtu;

internal sealed class HostMtusDifferRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "host-mtus-differ",
        Section = "Mtu",
        Severity = Severity.Warning,
        Title = "Kubernetes hosts have interfaces of different MTU",
        What = "Compares the MTU of all pools whose hosts run a kubelet: mtu of the pool, or network.mtu. Pods are given the smallest, so their packets fit; those of the hosts themselves are looked at here.",
        Why = "A host with the larger MTU sends packets that another one's interface does not take. In one subnet nobody tells it so, and connections between hosts hang once they carry much: images, logs, kubectl exec.",
        Fix = "Give the interfaces of all hosts the same MTU.",
        Sources = [new("Calico: MTU is a property of the path between endpoints", "https://docs.tigera.io/calico/latest/networking/configuring/mtu#determine-mtu-size")],
    };

    public override ImmutableArray<string> Inputs => MtuInputs.Hosts;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var pools = cluster.Pools.Where(pool => pool.RunsKubelet).ToImmutableArray();
        if (pools.Select(pool => pool.Mtu.Value).Distinct().Count() < 2)
            yield break;

        // The odd one is the one that says so itself.
        var odd = pools.First(pool => pool.Mtu.Path == pool.Path.Mtu);
        var other = pools.First(pool => pool.Mtu.Value != odd.Mtu.Value);
        var smallest = pools.Min(pool => pool.Mtu.Value);
        yield return Warning(odd.Path.Mtu, $"hosts of {Shown(odd)} have MTU {odd.Mtu} and those of {Shown(other)} {other.Mtu}: give all the same, or longer packets between hosts are lost") with
        {
            Related = [.. pools.Where(pool => pool != odd && pool.Mtu.IsGiven).DistinctBy(pool => pool.Mtu.Path).Take(4).Select(pool => new RelatedPath(pool.Mtu.Path, $"{pool.Mtu} for {Shown(pool)}"))],
            Help = $"pods are given what fits {smallest}, the smallest of all",
        };
    }

    private static string Shown(EffectivePool pool) => ShownText.Of(pool.Name);
}
