using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Fleet;

internal sealed class VirtualAddressReusedRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "virtual-address-reused",
        Section = "Fleet",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "two clusters have the same virtual address",
        What = "Holds the virtual addresses of the API servers and of the edge of all files against each other. Clusters that both give addressing.routedTo and do not name each other are left out.",
        Why = "Both groups of hosts claim the address. Clients reach one cluster or the other as switches and routers happen to learn it, and with keepalived one group may silence the other.",
        Fix = "Give each cluster a virtual address of its own. Where the networks of the two never meet, give addressing.routedTo in both files, which may be an empty list.",
        Sources = [new("RFC 5227: IPv4 address conflict detection", "https://www.rfc-editor.org/rfc/rfc5227"), new("RFC 9568: VRRP", "https://www.rfc-editor.org/rfc/rfc9568")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters) =>
        from reuse in Reuse.Find(clusters, cluster => cluster.Vips.Select(vip => (vip.Address, vip)))
        let finding = Found(Severity.Error, reuse.Item.Path, $"{reuse.Item.Noun} {reuse.Item.Address} is also {reuse.EarlierItem.Noun} of {reuse.Earlier.Label}: give each cluster one of its own")
        select new FleetFinding(reuse.Cluster, finding, reuse.Earlier, new(reuse.EarlierItem.Path, $"{reuse.Earlier.Label} has it here"));
}
