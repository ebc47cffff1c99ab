using System.Collections.Immutable;
using ClusterSpec.Model;

namespace ClusterSpec.Effective.Values;

/// <summary>The address plan and the network of the pods.</summary>
internal static class NetworkValues
{
    public static void Fill(EffectiveCluster cluster, ValueFill fill)
    {
        Addressing(cluster.Addressing, cluster.Written.Addressing, fill);
        fill.Add(cluster.Network.Plugin, static value => value.Text());
        fill.Add(cluster.Network.Mtu);
        fill.Add(cluster.Network.WireGuard);
        if (cluster.Network.Calico is { } calico)
        {
            Calico(calico, cluster.Written.Network?.Calico, fill);
            Prefixes(ClusterPath.Root.Network.Calico.BlockSize, cluster.Written.Network?.Calico?.BlockSize, MadePools(calico), fill);
        }

        if (cluster.Network.Flannel is { } flannel)
        {
            fill.AddRelease(flannel.Version, static value => value?.ToString());
            fill.Add(flannel.Policy, static value => value.Text());
        }
    }

    private static void Addressing(EffectiveAddressing addressing, Addressing? written, ValueFill fill)
    {
        foreach (var network in addressing.Pods.Concat(addressing.Services))
            fill.AddText(network.Path, network.Written, network.Origin);
        Prefixes(ClusterPath.Root.Addressing.NodePrefix, written?.NodePrefix, [.. addressing.Pods.Select(pods => (pods.Cidr.IsIPv6, addressing.NodePrefix(pods.Cidr.IsIPv6)))], fill);
        fill.Add(addressing.ClusterDns, static value => value?.ToString());
    }

    private static void Calico(EffectiveCalico calico, Calico? written, ValueFill fill)
    {
        fill.AddRelease(calico.Version);
        fill.Add(calico.Datastore, static value => value.Text());
        fill.Add(calico.Encapsulation, static value => value.Text());
        fill.Add(calico.Mtu);
        fill.Add(calico.NatOutgoing);
        fill.Add(calico.HostEndpoints, static value => value.Text());
        fill.Add(calico.DefaultPolicy, static value => value.Text());
        for (var index = 0; calico.Pools.Any(pool => pool.IsWritten) && index < calico.Pools.Length; index++)
            Pool(calico.Pools[index], ClusterPath.Root.Network.Calico.Pools[index], fill);
        Typha(calico.TyphaReplicas, written?.Typha, fill);

        // A section bgp asks for BGP, so where nothing needs it none is shown.
        if (calico.Bgp.IsUsed)
            Bgp(calico.Bgp, fill);
    }

    private static void Pool(EffectiveIpPool pool, CalicoPoolPath path, ValueFill fill)
    {
        if (pool.BlockSize.Path != path.BlockSize)
            fill.Add(path.BlockSize, ValueFill.Text(pool.BlockSize.Value), OfPool(pool.BlockSize));
        if (pool.Encapsulation.Path != path.Encapsulation)
            fill.AddText(path.Encapsulation, pool.Encapsulation.Value.Text(), OfPool(pool.Encapsulation));
        fill.Add(pool.NodeSelector);
    }

    // What a pool does not say is said once for all of them.
    private static Origin OfPool<T>(Resolved<T> common) => common.Origin.Kind == OriginKind.Derived ? common.Origin
        : common.IsGiven ? Origin.Derived(common.Path) : Origin.Default;

    private static void Typha(Resolved<int> replicas, Typha? written, ValueFill fill)
    {
        var paths = ClusterPath.Root.Network.Calico.Typha;
        if (written?.Enabled is null)
            fill.Add(paths.Enabled, replicas.Value > 0 ? "true" : "false", replicas.IsGiven ? Origin.Derived("replicas are given") : replicas.Origin);
        if (replicas.Value > 0)
            fill.Add(replicas);
    }

    private static void Bgp(EffectiveBgp bgp, ValueFill fill)
    {
        fill.Add(bgp.AsNumber.Path, bgp.AsNumber.Value.ToString(), bgp.AsNumber.Origin);
        fill.Add(bgp.Topology, static value => value.Text());
        fill.Add(bgp.ClusterId, static value => value?.ToString());
    }

    private static ImmutableArray<(bool IsIPv6, Resolved<int> Length)> MadePools(EffectiveCalico calico) =>
        [.. calico.Pools.Where(pool => !pool.IsWritten).Select(pool => (pool.Network is { Cidr.IsIPv6: true }, pool.BlockSize))];

    // One number serves one family; two families have a mapping.
    private static void Prefixes(string path, PrefixChoice? written, ImmutableArray<(bool IsIPv6, Resolved<int> Length)> families, ValueFill fill)
    {
        if (families.Length == 1 && written is null)
        {
            fill.Add(path, ValueFill.Text(families[0].Length.Value), families[0].Length.Origin);
            return;
        }

        if (written is { Integer: not null })
            return;
        foreach (var (isIPv6, length) in families)
            fill.Add($"{path}.{(isIPv6 ? "ipv6" : "ipv4")}", ValueFill.Text(length.Value), length.Origin);
    }
}
