using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class VipFamilyMissingOnHostRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vip-family-missing-on-host",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "a host has no address of the family of the virtual address that it carries",
        What = "Every host that keepalived gives a virtual address to needs an address of its own of the same family, IPv4 or IPv6.",
        Why = "The hosts write to each other in that family to agree on who has the address; without it each takes the address for itself.",
        Fix = "Give the hosts a second address of that family, or take a virtual address of theirs.",
        Sources = [new("keepalived.conf", "https://github.com/acassen/keepalived/blob/master/doc/man/man5/keepalived.conf.5.in")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge, ClusterPath.Root.Pools.Any.SecondaryAddresses,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var (vip, path, hosts) in CarriedVip.Of(cluster))
        {
            var (family, other) = (Families.Name(vip.IsIPv6), Families.Name(!vip.IsIPv6));
            var without = hosts.Where(host => !Has(host.Address, vip.IsIPv6) && !Has(host.SecondaryAddress, vip.IsIPv6) && host.Address is not null).ToList();
            if (without.Count == 0)
                continue;
            var names = NameList.Of(without.Select(host => ShownText.Of(host.Label)));
            yield return Error(path, without.Count == 1
                ? (Phrase)$"the virtual address {vip} is {family}, and {names} has no {family} address: give it one, or take an {other} address"
                : $"the virtual address {vip} is {family}, and {names} have no {family} address: give them one, or take an {other} address");
        }
    }

    private static bool Has(IpAddress? address, bool ipv6) => address is { } known && known.IsIPv6 == ipv6;
}
