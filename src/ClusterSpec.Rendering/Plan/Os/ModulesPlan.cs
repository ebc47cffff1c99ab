using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using Semver;

namespace ClusterSpec.Rendering.Plan.Os;

/// <summary>A kernel module to load at boot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Why">What it is for, one line.</param>
public sealed record KernelModule(string Name, string Why);

/// <summary>Decides the kernel modules of a pool's hosts.</summary>
public static class ModulesPlan
{
    // nf_conntrack_ipv4 went into nf_conntrack: https://github.com/torvalds/linux/commit/a0ae2562c6c4b2721d9fddba63b7286c13517d9f
    private static readonly SemVersion ConntrackMerged = new(4, 19, 0);

    private static readonly ImmutableArray<string> Ipvs = ["ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh"];

    /// <summary>The modules in the order of the file, each once.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="pool">One of its pools.</param>
    public static ImmutableArray<KernelModule> Of(EffectiveCluster cluster, EffectivePool pool)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(pool);
        var computed = pool.RunsKubelet ? Kubelet(cluster) : [];
        var own = cluster.Os.Modules.Select(name => new KernelModule(name, "from os.modules of the spec"));
        return [.. computed.Concat(OfOwnKeys(cluster)).Concat(own).DistinctBy(module => module.Name, StringComparer.Ordinal)];
    }

    // Keys of os.sysctl go to every host, and these are there only with their module: without it, sysctl ends with an error.
    private static IEnumerable<KernelModule> OfOwnKeys(EffectiveCluster cluster)
    {
        if (cluster.Os.Sysctl.Any(pair => pair.Key.StartsWith("net.bridge.", StringComparison.Ordinal)))
            yield return new("br_netfilter", "parameters of bridges in os.sysctl of the spec");
        if (cluster.Os.Sysctl.Any(pair => pair.Key.StartsWith("net.netfilter.", StringComparison.Ordinal)))
            yield return new("nf_conntrack", "parameters of connection tracking in os.sysctl of the spec");
    }

    // https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/node/tasks/main.yml
    private static IEnumerable<KernelModule> Kubelet(EffectiveCluster cluster)
    {
        yield return new("overlay", "image layers");
        yield return new("br_netfilter", "bridge traffic passes iptables");
        yield return new("nf_conntrack", "connection tracking of services");
        if (cluster.Os.Kernel.Value is { } kernel && kernel.ComparePrecedenceTo(ConntrackMerged) < 0)
            yield return new("nf_conntrack_ipv4", "connection tracking before kernel 4.19");
        foreach (var module in Proxy(cluster.Kubernetes.ProxyMode.Value))
            yield return module;
        foreach (var module in Network(cluster.Network))
            yield return module;
    }

    private static IEnumerable<KernelModule> Proxy(ProxyMode mode) => mode switch
    {
        ProxyMode.Ipvs => Ipvs.Select(name => new KernelModule(name, "kube-proxy in ipvs mode")),
        ProxyMode.Nftables => [new("nf_tables", "kube-proxy in nftables mode")],
        _ => [],
    };

    private static IEnumerable<KernelModule> Network(EffectiveNetwork network)
    {
        var encapsulations = network.Calico?.Pools.Select(pool => pool.Encapsulation.Value).ToImmutableArray() ?? [];
        if (network.Calico is not null)
            yield return new("ip_set", "Calico's policies");
        if (encapsulations.Any(way => way is Encapsulation.Ipip or Encapsulation.IpipCrossSubnet))
            yield return new("ipip", "Calico's IPIP tunnel");
        if (encapsulations.Any(way => way is Encapsulation.Vxlan or Encapsulation.VxlanCrossSubnet) || network.Flannel is { Backend.Value: null or FlannelBackend.Vxlan })
            yield return new("vxlan", "VXLAN tunnel");
        if (network.WireGuard.Value || network.Flannel is { Backend.Value: FlannelBackend.Wireguard })
            yield return new("wireguard", "WireGuard tunnel");
    }
}
