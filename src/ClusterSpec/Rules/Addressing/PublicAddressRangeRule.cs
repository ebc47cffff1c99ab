using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class PublicAddressRangeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "public-address-range",
        Section = "Addressing",
        Severity = Severity.Warning,
        Title = "pods or services have addresses of the internet",
        What = "Looks for IPv4 ranges of pods and services that reach outside the ranges for private, shared and other special use of IANA's registry. It is a warning, as the range may be your own. IPv6 has enough for pods to have public addresses.",
        Why = "Whoever has these addresses on the internet is not reached from the cluster: with 8.8.0.0/16 for pods, that is Google's DNS.",
        Fix = "Take a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, unless the addresses are yours.",
        Note = "neither kubeadm nor Kubespray checks this",
        Sources = [new("IANA: IPv4 special-purpose address registry", "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml"), new("RFC 1918: addresses for private networks", "https://www.rfc-editor.org/rfc/rfc1918")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from range in AddressPlan.Pods(cluster).Concat(AddressPlan.Services(cluster))
        where InternetAddresses.ReachIPv4(range.Range)
        let instead = range.Kind == RangeKind.Pods ? Suggestion.Pods(cluster, range) : Suggestion.Services(cluster, range)
        select Warning(range.Path, $"{range.Subject} are addresses of the internet, whose owners the cluster cannot reach then") with
        {
            Help = $"unless they are yours, take a private range{Suggestion.Example(instead)}",
        };
}
