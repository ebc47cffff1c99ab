using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>What every pod may reach.</summary>
internal static class PodRules
{
    // Whichever program it is, its pods have this label: https://kubernetes.io/docs/tasks/administer-cluster/coredns/
    private const string Dns = "projectcalico.org/namespace == 'kube-system' && k8s-app == 'kube-dns'";

    // Kubespray's cache of DNS on every node: https://github.com/kubernetes-sigs/kubespray/blob/master/docs/advanced/dns-stack.md
    private const string NodeLocalDns = "169.254.25.10/32";

    private static readonly PortRange DnsPort = new(53, 53);

    public static IEnumerable<PolicyRule> Of(EffectiveCluster cluster)
    {
        foreach (var protocol in new[] { "UDP", "TCP" })
        {
            yield return new("DNS.") { Protocol = protocol, DestinationSelector = Dns, Ports = [DnsPort] };
            if (cluster.Addressing.HasPods(ipv6: false))
                yield return new("DNS by the cache that Kubespray runs on every node.") { Protocol = protocol, Destinations = [NodeLocalDns], Ports = [DnsPort] };
        }

        foreach (var rule in PolicyRule.ForFamilies(ApiServers(cluster), networks => new PolicyRule("The API server, for controllers and operators; RBAC says what they may do there.")
        {
            Protocol = "TCP",
            Destinations = networks,
            Ports = ApiPorts(cluster),
        }))
        {
            yield return rule;
        }
    }

    /// <summary>The API server's port on its hosts and that of the endpoint.</summary>
    public static IEnumerable<PortRange> ApiPorts(EffectiveCluster cluster) =>
        new[] { EffectiveControlPlane.ApiServerPort, cluster.ControlPlane.Port.Value }.Distinct().Order().Select(port => new PortRange(port, port));

    // By the time a policy sees a packet, the service's address has become that of a host.
    private static IEnumerable<Cidr> ApiServers(EffectiveCluster cluster) =>
        cluster.ControlPlane.Hosts.SelectMany(host => new[] { host.Address, host.SecondaryAddress })
            .Append(cluster.ControlPlane.Vip.Value)
            .OfType<IpAddress>().Select(address => new Cidr(address, address.Bits));
}
