using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing;

internal sealed class CidrHasHostBitsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cidr-has-host-bits",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a network has bits behind its prefix",
        What = "Looks at node subnets, pods, services, reserved ranges, load-balancer ranges in CIDR notation, Calico pools and announced external ranges. A network whose address has bits set behind the prefix length, such as 10.20.0.5/22, is an error.",
        Why = "It is an address and not a network: either the address or the prefix length is a slip. Kubespray stops at such a range of pods or services, and Calico refuses such a pool.",
        Fix = "Write the network's own address, which is its first.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Calico: validation of resources, CIDR \"strictly masked\"", "https://github.com/projectcalico/calico/blob/master/libcalico-go/lib/validator/v3/validator.go"),
            AddressingSources.KubesprayChecks,
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.Reserved,
        ClusterPath.Root.Addressing.LoadBalancers, ClusterPath.Root.Network.Calico.Pools.Any.Cidr,
        ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.ExternalIPs,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var (text, path) in Networks(cluster))
        {
            if (!Cidr.TryParse(text, out var cidr, out var hasHostBits) || !hasHostBits)
                continue;
            yield return Error(path, cidr.PrefixLength == 0
                ? (Phrase)$"{text} is not a network, because it has any bit set: write {cidr}"
                : $"{text} is not a network, because it has bits behind the first {cidr.PrefixLength} set: write {cidr}") with
            {
                Fix = CidrFix.Set(path, cidr),
                Label = $"the network is {cidr}",
                Help = $"write {cidr}, or correct the prefix length",
            };
        }
    }

    private static IEnumerable<(string Text, string Path)> Networks(EffectiveCluster cluster)
    {
        var addressing = cluster.Addressing;
        var pools = (cluster.Network.Calico?.Pools ?? []).Where(pool => pool.IsWritten).Select(pool => pool.Network).OfType<PlannedNetwork>();
        var external = ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.ExternalIPs;
        return addressing.Nodes.Concat(addressing.Pods).Concat(addressing.Services).Concat(addressing.Reserved.Select(reserved => reserved.Network)).Concat(pools)
            .Select(network => (network.Written, network.Path))
            .Concat(addressing.LoadBalancers.Select(range => (range.Written, range.Path)))
            .Concat((cluster.Network.Calico?.Bgp.ServiceAdvertisement?.ExternalIPs ?? []).Select((text, index) => (text, external[index])));
    }
}
