using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Calico;

namespace ClusterSpec.Rules.Mtu;

/// <summary>How the largest MTU of pods comes about, in words and places.</summary>
internal static class MtuSum
{
    /// <summary>The sum: <c>the hosts' MTU 1500 less 20 for IPIP leaves 1480</c>, with every tunnel where there is more than one.</summary>
    public static Phrase Words(MtuBudget budget) => budget.Tunnels switch
    {
        [] => (Phrase)$"the hosts' MTU is {budget.HostMtu}, and there is no tunnel",
        [_] => $"the hosts' MTU {budget.HostMtu} less {budget.Overhead} for {budget.Cause} leaves {budget.Largest}",
        var tunnels => $"the hosts' MTU {budget.HostMtu} less {budget.Overhead} for {budget.Cause}, the largest of {IpPoolWords.List([.. tunnels.Select(tunnel => (Phrase)$"{tunnel.Name} ({tunnel.Overhead})")])}, leaves {budget.Largest}",
    };

    /// <summary>The smallest MTU of hosts that run a kubelet, with its place.</summary>
    public static Resolved<int> Smallest(EffectiveCluster cluster) =>
        cluster.Pools.Where(pool => pool.RunsKubelet).Select(pool => pool.Mtu).DefaultIfEmpty(cluster.Network.Mtu).MinBy(mtu => mtu.Value);

    /// <summary>What to write instead; where the hosts' MTU is a default, that it may be another.</summary>
    public static Phrase WayOut(EffectiveCluster cluster, EffectiveCalico calico)
    {
        Phrase mtu = $"set network.calico.mtu to auto or {calico.MtuBudget.Largest}";
        return Smallest(cluster).IsGiven ? mtu : $"{mtu}; network.mtu is not given, which means {calico.MtuBudget.HostMtu}";
    }

    /// <summary>Why pods have their MTU where the file does not give it; the origin of the value says the same in English alone.</summary>
    public static Phrase Reason(EffectiveCluster cluster) => cluster.Network.Calico is not { MtuBudget: var budget } ? (Phrase)"the hosts' MTU less the tunnel's overhead"
        : budget.Tunnels.IsEmpty ? (Phrase)"the hosts' MTU"
        : $"the hosts' MTU {budget.HostMtu} less {budget.Overhead} for {budget.Cause}";

    /// <summary>Where the hosts' MTU and the tunnels stand in the file.</summary>
    public static IEnumerable<RelatedPath> Places(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var smallest = Smallest(cluster);
        if (smallest.IsGiven)
            yield return new(smallest.Path, smallest.Path == cluster.Network.Mtu.Path ? (Phrase)"MTU of the hosts" : "the smallest MTU of the hosts");
        foreach (var encapsulation in calico.Pools.Select(pool => pool.Encapsulation).Where(encapsulation => encapsulation.IsGiven && encapsulation.Value != Encapsulation.None).DistinctBy(encapsulation => encapsulation.Path))
            yield return new(encapsulation.Path, "a tunnel");
        if (cluster.Network.WireGuard.Value)
            yield return new(cluster.Network.WireGuard.Path, "a tunnel");
    }
}
