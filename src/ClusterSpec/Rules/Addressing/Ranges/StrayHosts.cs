using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Hosts that lie in no node subnet, and findings about them.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="error">Makes a finding of a path and a message.</param>
internal sealed class StrayHosts(EffectiveCluster cluster, Func<string, Phrase, Finding> error)
{
    // A subnet of the usual size around the host: 254 hosts, or an IPv6 link (RFC 4291, section 2.5.1).
    private const int UsualIPv4 = 24;
    private const int UsualIPv6 = 64;
    private const int MostPlaces = 3;

    private readonly RangeIndex subnets = new(AddressPlan.Nodes(cluster));
    private readonly Lazy<RangeIndex> all = new(() => new RangeIndex(AddressPlan.All(cluster)));
    private readonly NodeSpace free = new(cluster);

    /// <summary>Their addresses, in the file's order.</summary>
    public IEnumerable<HostAddress> Addresses => ClusterAddresses.Hosts(cluster).Where(host => subnets.Containing(host.Address) is null);

    /// <summary>Those with an address in certain ranges, a finding for each place.</summary>
    /// <param name="ranges">Ranges of pods or services.</param>
    public IEnumerable<Finding> In(RangeIndex ranges) =>
        from host in Addresses
        let range = ranges.Containing(host.Address)
        where range is not null
        group host by (host.Path, range) into place
        select Inside(new HostGroup(place.Key.Path, [.. place]), place.Key.range);

    /// <summary>Those with an address in no range of the file, a finding for each place.</summary>
    /// <param name="ranges">Ranges of pods and services.</param>
    public IEnumerable<Finding> OutsideOf(RangeIndex ranges) =>
        HostGroup.ByPlace(Addresses.Where(host => ranges.Containing(host.Address) is null)).Select(Outside);

    private Finding Inside(HostGroup group, PlanRange range) => error(group.Path, group.Hosts.Length == 1
        ? (Phrase)$"{group.First.Name} has {group.First.Address} inside {range.Subject}"
        : $"{group.Count} hosts have addresses inside {range.Subject}") with
    {
        Label = group.Examples,
        Help = $"take addresses of the node subnets{free.Address(group.First.Address)}, or give {range.Noun} another range",
        Related = [range.Related],
    };

    private Finding Outside(HostGroup group)
    {
        var isIPv6 = group.First.Address.IsIPv6;
        var family = AddressPlan.Nodes(cluster).Where(subnet => subnet.Range.IsIPv6 == isIPv6).ToList();
        return error(group.Path, (group.Hosts.Length == 1, family.Count == 0) switch
        {
            (true, true) => (Phrase)$"{group.First.Name} has {group.First.Address}, and no node subnet is {Families.Name(isIPv6)}",
            (true, false) => $"{group.First.Name} has {group.First.Address} outside every node subnet",
            (false, true) => $"{group.Count} hosts have addresses, and no node subnet is {Families.Name(isIPv6)}",
            _ => $"{group.Count} hosts have addresses outside every node subnet",
        }) with
        {
            Label = group.Examples,
            Help = family.Count == 0
                ? (Phrase)$"add the subnet to addressing.nodes{Around(group)}"
                : $"take addresses of the node subnets{free.Address(group.First.Address)}, or add the subnet to addressing.nodes{Around(group)}",
            Related = [.. family.Take(MostPlaces).Select(subnet => subnet.Related)],
        };
    }

    private Phrase? Around(HostGroup group)
    {
        var subnet = new Cidr(group.First.Address, group.First.Address.IsIPv6 ? UsualIPv6 : UsualIPv4);
        return all.Value.Overlapping(subnet.Range) is null ? (Phrase)$", for example {subnet}" : null;
    }
}
