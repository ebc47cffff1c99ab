using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Os;

/// <summary>A kernel parameter.</summary>
/// <param name="Name">With dots: <c>net.ipv4.ip_forward</c>.</param>
/// <param name="Value">As sysctl prints it.</param>
public sealed record SysctlKey(string Name, string Value);

/// <summary>Kernel parameters that belong together.</summary>
/// <param name="Why">What they are for, one line.</param>
/// <param name="Keys">In the order of the file.</param>
public sealed record SysctlGroup(string Why, ImmutableArray<SysctlKey> Keys);

/// <summary>Decides the kernel parameters of a pool's hosts.</summary>
public static class SysctlPlan
{
    /// <summary>The groups in the order of the file; keys of the user's own win where they stand, new ones come last.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="pool">One of its pools.</param>
    public static ImmutableArray<SysctlGroup> Of(EffectiveCluster cluster, EffectivePool pool)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(pool);
        ImmutableArray<SysctlGroup> computed = [.. pool.RunsKubelet ? Kubelet(cluster) : [], .. RunsBalancer(cluster, pool) ? Balancer(cluster) : []];
        return [.. WithOwn(computed, cluster.Os.Sysctl)];
    }

    private static IEnumerable<SysctlGroup> Kubelet(EffectiveCluster cluster)
    {
        // ip_forward stands first: writing it resets every net.ipv4.conf key: https://docs.kernel.org/networking/ip-sysctl.html
        var forwarding = new List<SysctlKey> { new("net.ipv4.ip_forward", "1") };
        var forwardsIPv6 = cluster.Addressing.HasPods(ipv6: true);
        if (forwardsIPv6)
            forwarding.Add(new("net.ipv6.conf.all.forwarding", "1"));

        // https://docs.kernel.org/networking/ip-sysctl.html (accept_ra)
        var routes = forwardsIPv6 ? " A host that forwards IPv6 takes no default route from router advertisements: give it a static one." : "";
        yield return new($"Pods on other hosts are reached by routing; kubeadm checks it.{routes}", [.. forwarding]);

        yield return new("Traffic over bridges passes iptables, where services live; the keys are there once br_netfilter is loaded.",
        [
            new("net.bridge.bridge-nf-call-iptables", "1"),
            new("net.bridge.bridge-nf-call-ip6tables", "1"),
            new("net.bridge.bridge-nf-call-arptables", "1"),
        ]);

        // https://github.com/kubernetes/component-helpers/blob/master/node/util/sysctl/sysctl.go
        yield return new("The kubelet stops if one of these differs while protectKernelDefaults is on.",
        [
            new("vm.overcommit_memory", "1"),
            new("vm.panic_on_oom", "0"),
            new("kernel.panic", "10"),
            new("kernel.panic_on_oops", "1"),
            new("kernel.keys.root_maxkeys", "1000000"),
            new("kernel.keys.root_maxbytes", "25000000"),
        ]);

        // Instances: https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/preinstall/tasks/0080-system-configurations.yml
        yield return new("Log readers and controllers watch many files; the kernel's defaults end in \"too many open files\".",
        [
            new("fs.inotify.max_user_instances", "8192"),
            new("fs.inotify.max_user_watches", "524288"),
        ]);

        if (cluster.Exposure.NodePorts.Value is { } nodePorts)
            yield return new("No outgoing connection takes a node port.", [new("net.ipv4.ip_local_reserved_ports", nodePorts.ToString())]);

        yield return Neighbours(cluster);

        // https://github.com/kubernetes/kops/blob/master/nodeup/pkg/model/sysctls.go
        yield return new("Room for many connections and open files.",
        [
            new("net.core.somaxconn", "32768"),
            new("net.core.netdev_max_backlog", "16384"),
            new("net.core.rmem_max", "16777216"),
            new("net.core.wmem_max", "16777216"),
            new("net.ipv4.tcp_max_syn_backlog", "8096"),
            new("net.ipv4.tcp_slow_start_after_idle", "0"),
            new("fs.file-max", "2097152"),
            new("vm.max_map_count", "1048576"),
        ]);
    }

    private static SysctlGroup Neighbours(EffectiveCluster cluster)
    {
        var (first, second, third) = NeighbourTable.Thresholds(NeighbourTable.Needed(cluster));
        var families = cluster.Addressing.HasPods(ipv6: true) ? new[] { "ipv4", "ipv6" } : ["ipv4"];
        return new($"Room for twice {cluster.KubernetesNodeCount} nodes and {cluster.Kubernetes.MaxPods} pods in the neighbour table.",
        [
            .. families.SelectMany(family => new[]
            {
                new SysctlKey(NeighbourTable.Key(family, 1), $"{first}"),
                new SysctlKey(NeighbourTable.Key(family, 2), $"{second}"),
                new SysctlKey(NeighbourTable.Key(family, 3), $"{third}"),
            }),
        ]);
    }

    private static bool RunsBalancer(EffectiveCluster cluster, EffectivePool pool) =>
        cluster.ControlPlane.LoadBalancerHosts.Any(host => host.Pool == pool)
        || (cluster.Exposure.EdgeVip.Value is not null && cluster.Exposure.EdgeHosts.Any(host => host.Pool == pool));

    private static IEnumerable<SysctlGroup> Balancer(EffectiveCluster cluster)
    {
        var addresses = new[] { cluster.ControlPlane.Vip.Value, cluster.Exposure.EdgeVip.Value };
        var keys = new List<SysctlKey> { new("net.ipv4.ip_nonlocal_bind", "1") };
        if (addresses.Any(address => address is { IsIPv6: true }))
            keys.Add(new("net.ipv6.ip_nonlocal_bind", "1"));

        // https://docs.haproxy.org/2.8/management.html
        yield return new("HAProxy binds the virtual address also while another host holds it.", [.. keys]);
    }

    private static IEnumerable<SysctlGroup> WithOwn(ImmutableArray<SysctlGroup> computed, ImmutableArray<KeyValuePair<string, string>> own)
    {
        var values = own.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var group in computed)
            yield return group with { Keys = [.. group.Keys.Select(key => values.Remove(key.Name, out var value) ? key with { Value = value } : key)] };
        if (values.Count > 0)
            yield return new("From os.sysctl of the spec.", [.. own.Where(pair => values.ContainsKey(pair.Key)).Select(pair => new SysctlKey(pair.Key, pair.Value))]);
    }
}
