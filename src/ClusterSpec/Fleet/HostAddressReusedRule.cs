using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Fleet;

internal sealed class HostAddressReusedRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "host-address-reused",
        Section = "Fleet",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "hosts of two clusters have the same address",
        What = "Holds the addresses of hosts, listed ones and ranges, of all files against each other. It is an error where two clusters are declared to be routed to each other, else a warning. Clusters that both give addressing.routedTo and do not name each other are left out.",
        Why = "One machine is set up for two clusters, or two machines answer for one address and take each other's traffic in turn.",
        Fix = "Give each host an address of its own, and each machine to one cluster. Where the networks of the two never meet, give addressing.routedTo in both files, which may be an empty list.",
        Sources = [new("RFC 5227: IPv4 address conflict detection", "https://www.rfc-editor.org/rfc/rfc5227")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.SecondaryAddresses, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters) => SharedAddresses.Find(clusters)
        .GroupBy(shared => (shared.Cluster, shared.Item.Path)).Select(place => place.First())
        .Select(shared => new FleetFinding(
            shared.Cluster,
            Found(shared.IsRouted ? Severity.Error : Severity.Warning, shared.Item.Path, Message(shared)) with { Help = "give each host an address of its own, and each machine to one cluster" },
            shared.Earlier,
            new(shared.EarlierItem.Path, $"{shared.Earlier.Label} has {shared.EarlierItem.Range} here")));

    private static Phrase Message(Reuse<FleetHosts> shared)
    {
        var both = shared.Item.Range.Intersect(shared.EarlierItem.Range) ?? shared.Item.Range;
        return both.First == both.Last
            ? (Phrase)$"{both} is also the address of a host of {shared.Earlier.Label}"
            : $"{both} are also addresses of hosts of {shared.Earlier.Label}";
    }
}
