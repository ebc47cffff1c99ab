using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Firewall;

/// <summary>Who may reach the API: rules of the hosts that have it, which look at nothing else and never touch the rules of others.</summary>
public sealed class FirewallPlanner : TargetPlanner
{
    // IPv4, then IPv6.
    private static readonly bool[] Families = [false, true];

    /// <inheritdoc/>
    public override string Target => "firewall";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var allowed = ApiAllowList.Of(cluster);
        if (allowed.IsEmpty)
            return [];
        var isNftables = UbuntuReleases.HasNftables(cluster.Os.Release.Value);
        var hosts = ApiAllowList.Hosts(cluster);
        return
        [
            .. hosts.SelectMany(host => Files(cluster, host, isNftables)),
            new PlannedFile { Path = "firewall/README.md", Template = "firewall/README.md", View = Guide(cluster, hosts, isNftables) },
        ];
    }

    private IEnumerable<PlannedFile> Files(EffectiveCluster cluster, EffectiveHost host, bool isNftables)
    {
        var rules = Rules(cluster, host);
        if (isNftables)
        {
            yield return File(host, "etc/clusterspec/firewall.nft", "firewall.nft", rules);
        }
        else
        {
            yield return File(host, "etc/clusterspec/firewall.v4", "firewall.rules", Family(cluster, host, ipv6: false));
            yield return File(host, "etc/clusterspec/firewall.v6", "firewall.rules", Family(cluster, host, ipv6: true));
            yield return File(host, "usr/local/sbin/clusterspec-firewall", "clusterspec-firewall", rules);
        }

        yield return File(host, "etc/systemd/system/clusterspec-firewall.service", "clusterspec-firewall.service", new View { { "host", host.Label }, { "isNftables", isNftables } });
    }

    private PlannedFile File(EffectiveHost host, string path, string template, View view) => new()
    {
        Path = $"{Target}/{host.Label}/{path}",
        Template = $"{Target}/{template}",
        View = view,
        Pool = host.Pool.Name,
        Hosts = [host.Label],
    };

    private static View Rules(EffectiveCluster cluster, EffectiveHost host) => new()
    {
        { "host", host.Label },
        { "ports", string.Join(", ", Ports(cluster, host)) },
        { "sets", Families.Select(ipv6 => Set(cluster, ipv6)).OfType<View>() },
    };

    private static View? Set(EffectiveCluster cluster, bool ipv6)
    {
        var sources = Sources(cluster, ipv6).ToList();
        return sources.Count == 0 ? null : new View
        {
            { "name", ipv6 ? "api_ipv6" : "api_ipv4" },
            { "type", ipv6 ? "ipv6_addr" : "ipv4_addr" },
            { "protocol", ipv6 ? "ip6" : "ip" },
            { "sources", sources },
        };
    }

    private static View Family(EffectiveCluster cluster, EffectiveHost host, bool ipv6) => new()
    {
        { "host", host.Label },
        { "restore", ipv6 ? "ip6tables-restore" : "iptables-restore" },
        { "ports", string.Join(",", Ports(cluster, host)) },
        { "sources", Sources(cluster, ipv6) },
    };

    private static IEnumerable<string> Sources(EffectiveCluster cluster, bool ipv6) =>
        ApiAllowList.Of(cluster).Where(source => source.IsIPv6 == ipv6).Select(source => source.ToString());

    private static IEnumerable<string> Ports(EffectiveCluster cluster, EffectiveHost host) =>
        ApiAllowList.Ports(cluster, host).Select(port => port.ToString(CultureInfo.InvariantCulture));

    private static View Need(NetworkPort port) => new()
    {
        { "what", port.Protocol == PortProtocol.Ipip ? "IP protocol 4" : $"{(port.Protocol == PortProtocol.Tcp ? "TCP" : "UDP")} {port.Port}" },
        { "from", End(port.From) },
        { "to", End(port.To) },
        { "why", port.Why },
    };

    private static string End(PortEnd end) => end switch
    {
        PortEnd.EtcdMembers => "members of etcd",
        PortEnd.Routers => "routers",
        _ => "nodes",
    };

    private static View Guide(EffectiveCluster cluster, IEnumerable<EffectiveHost> hosts, bool isNftables) => new()
    {
        { "cluster", cluster.Name },
        { "endpoint", cluster.ControlPlane.Endpoint },
        { "isNftables", isNftables },
        { "hosts", hosts.Select(host => new View { { "name", host.Label }, { "ports", string.Join(", ", Ports(cluster, host)) } }) },
        { "given", cluster.Security.ApiAllowFrom.Select(network => network.Cidr.ToString()) },
        { "own", cluster.Addressing.Nodes.Concat(cluster.Addressing.Pods).Select(network => network.Cidr.ToString()) },
        { "network", NetworkPorts.Of(cluster).Select(Need) },
        { "isBalancerOutside", cluster.ControlPlane.LoadBalancerKind.Value == ClusterSpec.Model.LoadBalancerKind.External },
    };
}
