using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class DuplicateNodeAddressRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "duplicate-node-address",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "two hosts have the same address",
        What = "Holds the first and second addresses of all hosts of all pools against each other, listed ones and those of ranges. It is an error, reported once for each host of a list and once for each range, at the later place.",
        Why = "Two hosts that answer for one address take each other's traffic in turn. An installer sets one machine up twice and the other never.",
        Fix = "Give each host an address of its own.",
        Note = "neither kubeadm nor Kubespray checks this",
        Sources = [new("RFC 5227: IPv4 address conflict detection", "https://www.rfc-editor.org/rfc/rfc5227")],
    };

    public override ImmutableArray<string> Inputs { get; } = HostInputs.Addresses;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var first = new Dictionary<IpAddress, HostAddress>();
        var later = ClusterAddresses.Hosts(cluster).Where(host => !first.TryAdd(host.Address, host)).ToList();
        if (later.Count == 0)
            return [];
        var free = new NodeSpace(cluster);
        return HostGroup.ByPlace(later).Select(group => Same(group, first[group.First.Address], free));
    }

    private Finding Same(HostGroup group, HostAddress first, NodeSpace free)
    {
        var address = group.First.Address;
        return Error(group.Path, group.Hosts.Length == 1
            ? (Phrase)$"{group.First.Name} has {address}, as {first.Name} has"
            : $"{group.Count} hosts have addresses that others have: {group.First.Name} has {address}, as {first.Name} has") with
        {
            Label = group.Examples,
            Help = $"give each host an address of its own{free.Address(address)}",
            Related = [first.Related],
        };
    }
}
