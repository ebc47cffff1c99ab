using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ClusterDnsNotTenthAddressRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cluster-dns-not-tenth-address",
        Section = "Addressing",
        Severity = Severity.Warning,
        Title = "the cluster's DNS address is not the one that kubeadm gives DNS",
        What = "Holds addressing.clusterDns against the tenth address of the first service range. Another free address of a service range is a warning.",
        Why = "kubeadm creates the service kube-dns with the tenth address, whatever the kubelet is told to use. Pods ask the address of the file, and nothing has it until the service is made anew.",
        Fix = "Remove the key, or change the service kube-dns before the first pod starts.",
        Fixes = FixSafety.Unsafe,
        Note = "kubeadm does not read this address",
        Sources = [new("kubeadm: GetDNSIP", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go"), new("kubeadm: the DNS service", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/phases/addons/dns/dns.go")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.ClusterDns, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var dns = cluster.Addressing.ClusterDns;
        if (!dns.IsGiven || dns.Value is not { } address || ClusterDnsAddress.Usual(cluster) is not { } usual || address == usual)
            yield break;

        // Outside of services, or an address that something else has, is a graver fault of its own.
        if (cluster.Addressing.Services.FirstOrDefault(range => range.Cidr.Contains(address)) is not { } services || ClusterDnsAddress.TakenBy(cluster, services, address) is not null)
            yield break;
        yield return Warning(dns.Path, $"the DNS address {address} is not {usual}, the tenth of services {cluster.Addressing.Services[0].Cidr}, which kubeadm gives DNS: remove clusterDns") with
        {
            Fix = FindingFix.Remove(dns.Path, "clusterDns").AsUnsafe(),
            Related = [new RelatedPath(services.Path, $"services are {services.Cidr}")],
        };
    }
}
