using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodePortsOnPublicAddressRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-ports-on-public-address",
        Section = "Addressing",
        Severity = Severity.Warning,
        Title = "node ports answer on addresses of the internet",
        What = "Looks for nodes of Kubernetes with a public address, IPv4 or IPv6, while exposure.nodePortAddresses does not keep node ports off it.",
        Why = "kube-proxy serves every node port on every address of every node. Whoever creates a service of type NodePort or LoadBalancer opens it to the internet without knowing.",
        Fix = "Give exposure.nodePortAddresses the networks of the hosts' internal addresses.",
        Sources = [new("kube-proxy: --nodeport-addresses", "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/"), new("IANA: IPv4 special-purpose address registry", "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Exposure.NodePortAddresses, ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Pools.Any.SecondaryAddresses,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var allowed = cluster.Exposure.NodePortAddresses;
        var open = cluster.KubernetesNodes
            .SelectMany(host => new[] { (Host: host, host.Address, Path: host.AddressPath), (Host: host, Address: host.SecondaryAddress, Path: host.SecondaryAddressPath) })
            .Where(place => place.Address is { } address && InternetAddresses.Contain(address) && (allowed.IsEmpty || allowed.Any(network => network.Cidr.Contains(address))))
            .ToList();
        if (open.Count == 0)
            yield break;
        var (first, given, path) = open[0];
        var more = open.Count == 1 ? null : (Phrase)$" and {open.Count - 1} more";
        yield return Warning(path, $"node ports answer on {given} of {ShownText.Of(first.Label)}{more}, which the internet reaches: give exposure.nodePortAddresses {Instead(cluster)}");
    }

    private static Phrase Instead(EffectiveCluster cluster) =>
        cluster.Addressing.Nodes.FirstOrDefault(network => !InternetAddresses.Contain(network.Cidr.First)) is { } inside
            ? (Phrase)$"[{inside.Cidr}]"
            : "the networks of internal interfaces";
}
