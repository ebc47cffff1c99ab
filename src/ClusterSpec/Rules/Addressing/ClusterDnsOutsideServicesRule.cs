using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ClusterDnsOutsideServicesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cluster-dns-outside-services",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the cluster's DNS address is no service address",
        What = "Looks for addressing.clusterDns in the service ranges. Outside of all of them is an error. Without the key the address is the tenth of the first range, which is always inside.",
        Why = "Every pod asks this address for names. DNS is a service and can have only an address of the service range: another one never answers.",
        Fix = "Remove the key, or give an address of the service range.",
        Fixes = FixSafety.Unsafe,
        Sources = [AddressingSources.KubeadmConstants],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.ClusterDns, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var dns = cluster.Addressing.ClusterDns;
        var services = AddressPlan.Services(cluster);
        if (!dns.IsGiven || dns.Value is not { } address || services.IsEmpty || new RangeIndex(services).Containing(address) is not null)
            yield break;
        yield return Error(dns.Path, $"the DNS address {address} lies outside services {NameList.Of(services.Select(range => range.Range.ToString()))}") with
        {
            Fix = ClusterDnsAddress.Usual(cluster) is null ? null : FindingFix.Remove(dns.Path, "clusterDns").AsUnsafe(),
            Help = ClusterDnsAddress.Usual(cluster) is { } usual ? (Phrase)$"remove clusterDns: it is then {usual}, the tenth address of the service range" : "give an address of the service range",
            Related = [.. services.Select(range => range.Related)],
        };
    }
}
