using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ClusterDnsAddressTakenRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cluster-dns-address-taken",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the cluster's DNS address belongs to something else",
        What = "Holds addressing.clusterDns against the addresses of a service range that no service can be given: the first one of the first range, which the service kubernetes has, the network's own, and the last one of an IPv4 range. One of these is an error.",
        Why = "The API server refuses the DNS service: the address is allocated already, or is not one that it gives out. No pod resolves a name.",
        Fix = "Remove the key, or take another address of the service range.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            AddressingSources.KubeadmConstants,
            new("kube-apiserver: which service addresses are given out", "https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/service/ipallocator/bitmap.go"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.ClusterDns, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var dns = cluster.Addressing.ClusterDns;
        if (!dns.IsGiven || dns.Value is not { } address || cluster.Addressing.Services.FirstOrDefault(range => range.Cidr.Contains(address)) is not { } services)
            yield break;
        if (ClusterDnsAddress.TakenBy(cluster, services, address) is not { } other)
            yield break;
        yield return Error(dns.Path, $"the DNS address {address} is {other}") with
        {
            Fix = ClusterDnsAddress.Usual(cluster) is null ? null : FindingFix.Remove(dns.Path, "clusterDns").AsUnsafe(),
            Help = ClusterDnsAddress.Usual(cluster) is { } usual ? (Phrase)$"remove clusterDns: it is then {usual}, the tenth address of the service range" : "take another address of the service range",
            Related = [new RelatedPath(services.Path, $"services are {services.Cidr}")],
        };
    }
}
