using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class ServiceFamilyDiffersFromControlPlaneRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "service-family-differs-from-control-plane",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the first service range is not of the family of the control planes' addresses",
        What = "Holds the family of the first service range against the first address of each control plane. Another family is an error. Where pods and services differ, only that is reported.",
        Why = "The service kubernetes has an address of the first range and leads to the API servers. An API server whose own address is of the other family refuses to start: \"service IP family must match public address family\".",
        Fix = "Put the range of the hosts' family first, or give services a range of that family.",
        Sources =
        [
            new("kube-apiserver: validation of its options", "https://github.com/kubernetes/kubernetes/blob/master/cmd/kube-apiserver/app/options/validation.go"),
            AddressingSources.DualStack,
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Pools.Any.Roles, .. HostInputs.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var (pods, services) = (AddressPlan.Pods(cluster), AddressPlan.Services(cluster));
        if (services.IsEmpty || pods.IsEmpty || Families.AreDoubled(services) || !Families.AreSame(pods, services))
            yield break;
        var first = services[0];
        var host = cluster.ControlPlane.Hosts.FirstOrDefault(host => host.Address is { } address && address.IsIPv6 != first.Range.IsIPv6);
        if (host?.Address is not { } own)
            yield break;
        yield return Error(first.IsGiven ? first.Path : host.AddressPath, $"services begin with {first.Range}, and the API server of {ShownText.Of(host.Label)} has {own}: it does not start") with
        {
            Help = services.Length > 1
                ? (Phrase)$"put {services[1].Range} first"
                : $"give services a range of the hosts' family{Suggestion.Example(Suggestion.Services(cluster, own.IsIPv6))}, and pods, too{Suggestion.Example(Suggestion.Pods(cluster, own.IsIPv6))}",
            Related = [first.IsGiven ? new RelatedPath(host.AddressPath, $"{ShownText.Of(host.Label)} has {own}") : first.Related],
        };
    }
}
