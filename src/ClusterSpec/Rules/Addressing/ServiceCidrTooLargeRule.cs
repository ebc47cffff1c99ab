using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ServiceCidrTooLargeRule : ClusterRule
{
    // MaximumBitsForServiceSubnet: https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go
    private const int MostHostBits = 20;

    public override RuleDescription Description { get; } = new()
    {
        Name = "service-cidr-too-large",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the service range is larger than Kubernetes takes",
        What = "Counts the bits behind the prefix of each service range. More than 20, which is a prefix shorter than /12 for IPv4 or /108 for IPv6, is an error.",
        Why = "kubeadm and the API server refuse it: \"specified service subnet is too large\". The API server kept a bitmap of all service addresses as one object in etcd.",
        Fix = "Give services a smaller part of the range.",
        Fixes = FixSafety.Unsafe,
        Sources = [AddressingSources.KubeadmConstants, AddressingSources.KubeadmValidation],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from services in cluster.Addressing.Services
        where services.Cidr.HostBits > MostHostBits
        let largest = services.Cidr.First.Bits - MostHostBits
        select Error(services.Path, $"services {services.Cidr} are a /{services.Cidr.PrefixLength}, and the largest range that Kubernetes takes is a /{largest}: take {new Cidr(services.Cidr.First, largest)}") with
        {
            Fix = ClusterAddresses.Hosts(cluster).Any(host => services.Cidr.Contains(host.Address)) ? null : CidrFix.Set(services.Path, new Cidr(services.Cidr.First, largest))?.AsUnsafe(),
            Label = $"{AddressCount.Of(services.Cidr.Range.Count)}, at most {AddressCount.Number(UInt128.One << MostHostBits)}",
        };
}
