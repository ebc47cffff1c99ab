using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>The inventory: hosts, control planes first, and the groups of the tag.</summary>
internal static class InventoryPlan
{
    public static PlannedFile File(EffectiveCluster cluster, KubesprayRelease tag) => new()
    {
        Path = "kubespray/inventory.ini",
        Template = "kubespray/inventory.ini",
        View = new View
        {
            { "tag", $"v{tag.Tag}" },
            { "name", cluster.Name },
            { "notes", Notes(cluster) },
            { "hosts", Hosts(cluster).Select(host => Host(cluster, tag, host)) },
            { "groups", Groups(cluster, tag) },
        },
    };

    /// <summary>Whether the host reflects routes for Calico, which Kubespray sets up by the group.</summary>
    public static bool Reflects(EffectiveCluster cluster, EffectivePool pool) =>
        pool.Has(HostRole.RouteReflector) && cluster.Network.Calico?.Bgp.Topology.Value == BgpTopology.RouteReflectors;

    /// <summary>Pools whose nodes have labels or taints: each is a group of its own.</summary>
    public static IEnumerable<EffectivePool> SpecialPools(EffectiveCluster cluster) =>
        cluster.Pools.Where(pool => pool.RunsKubelet && (pool.Labels.Count > 0 || pool.Taints.Length > 0));

    /// <summary>Name of a pool's group. Ansible wants no '-' in it, and no pool has a '_'.</summary>
    public static string GroupOf(EffectivePool pool) => $"pool_{pool.Name.Replace('-', '_')}";

    // Since 2.28 Kubespray checks the variables of the first host alone, and it expects to find a control plane's there. Hosts that only
    // balance are left out: no role of Kubespray is for them, yet its plays over all hosts would run on them.
    private static IEnumerable<EffectiveHost> Hosts(EffectiveCluster cluster) =>
        cluster.ControlPlane.Hosts.Concat(cluster.Hosts.Where(host => IsManaged(host) && !host.Has(HostRole.ControlPlane)));

    /// <summary>Whether Kubespray has something to do on the host.</summary>
    public static bool IsManaged(EffectiveHost host) => host.Pool.RunsKubelet || host.Has(HostRole.Etcd);

    private static View Host(EffectiveCluster cluster, KubesprayRelease tag, EffectiveHost host) => new()
    {
        { "name", host.Label },
        { "variables", Variables(cluster, tag, host).Select(variable => new View { { "name", variable.Name }, { "value", Written(variable.Value) } }) },
    };

    private static IEnumerable<(string Name, string Value)> Variables(EffectiveCluster cluster, KubesprayRelease tag, EffectiveHost host)
    {
        if (host.Address is { } address)
            yield return ("ansible_host", $"{address}");
        if (Address(host, ipv6: false) is { } ipv4)
            yield return ("ip", $"{ipv4}");
        if (cluster.Addressing.HasPods(ipv6: true) && tag.Reads("ip6") && Address(host, ipv6: true) is { } ipv6)
            yield return ("ip6", $"{ipv6}");
        if (host.Has(HostRole.Etcd))
            yield return ("etcd_member_name", host.Label);
    }

    private static IpAddress? Address(EffectiveHost host, bool ipv6) =>
        new[] { host.Address, host.SecondaryAddress }.FirstOrDefault(address => address is { } known && known.IsIPv6 == ipv6);

    // Ansible reads a value of a host line as a Python literal where it can: 1e-1 would be a number.
    // https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html
    private static string Written(string value) => IpAddress.TryParse(value, out _) || !char.IsAsciiDigit(value[0]) ? value : $"'\"{value}\"'";

    private static IEnumerable<View> Groups(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var children = new List<string> { tag.ControlPlaneGroup, tag.NodeGroup };
        yield return Group(tag.ControlPlaneGroup, cluster.ControlPlane.Hosts);
        yield return Group("etcd", cluster.Etcd.Members);
        yield return Group(tag.NodeGroup, cluster.Hosts.Where(host => IsNode(cluster, host)));
        if (cluster.Network.Calico is not null)
        {
            children.Add(tag.RouteReflectorGroup);
            yield return Group(tag.RouteReflectorGroup, cluster.Hosts.Where(host => Reflects(cluster, host.Pool)));
        }

        // Written out, for without it the check of the reflectors' cluster id runs on a worker and is skipped.
        yield return Group($"{tag.ClusterGroup}:children", children);
        foreach (var pool in SpecialPools(cluster))
            yield return Group(GroupOf(pool), pool.Hosts);
    }

    // What runs a kubelet and is neither a control plane alone nor a reflector alone.
    private static bool IsNode(EffectiveCluster cluster, EffectiveHost host) =>
        host.Has(HostRole.Worker) || host.Has(HostRole.Edge)
        || (host.Pool.RunsKubelet && !host.Has(HostRole.ControlPlane) && !Reflects(cluster, host.Pool));

    private static View Group(string name, IEnumerable<EffectiveHost> hosts) => Group(name, hosts.Select(host => host.Label));

    private static View Group(string name, IEnumerable<string> members) => new() { { "name", name }, { "members", members } };

    /// <summary>What is to be seen to outside the inventory.</summary>
    public static IEnumerable<string> Notes(EffectiveCluster cluster)
    {
        var balancers = cluster.ControlPlane.LoadBalancerHosts;
        if (!balancers.IsEmpty)
            yield return $"Before the play, HAProxy answers at {cluster.ControlPlane.Endpoint}, from haproxy/ on {Names(balancers)}: nodes join through it.";
        var left = cluster.Hosts.Where(host => !IsManaged(host)).ToImmutableArray();
        if (!left.IsEmpty)
            yield return $"Not here, for Kubespray has nothing to do on them: {Names(left)}.";
    }

    private static string Names(ImmutableArray<EffectiveHost> hosts) =>
        string.Join(", ", hosts.Take(8).Select(host => host.Label)) + (hosts.Length > 8 ? $" and {hosts.Length - 8} more" : "");
}
