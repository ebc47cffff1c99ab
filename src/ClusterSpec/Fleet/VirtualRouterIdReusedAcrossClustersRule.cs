using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Fleet;

internal sealed class VirtualRouterIdReusedAcrossClustersRule : FleetRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "virtual-router-id-reused-across-clusters",
        Section = "Fleet",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "two clusters have the same virtual router id in one subnet",
        What = "Compares the virtual router ids of keepalived, before the API servers and at the edge, of clusters whose virtual addresses lie in the same subnet of addressing.nodes. Clusters that both give addressing.routedTo and do not name each other are left out.",
        Why = "VRRP knows routers by this number alone. Groups of two clusters with the same number in one network take each other for peers: the one with the higher priority silences the other, whose address then answers nowhere.",
        Fix = "Give each group its own number from 1 to 255. Where the networks of the two never meet, give addressing.routedTo in both files, which may be an empty list.",
        Sources = [new("RFC 9568: VRRP", "https://www.rfc-editor.org/rfc/rfc9568"), new("keepalived.conf", "https://github.com/acassen/keepalived/blob/master/doc/man/man5/keepalived.conf.5.in")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge, ClusterPath.Root.Addressing.RoutedTo,
    ];

    public override IEnumerable<FleetFinding> Check(ClusterFleet clusters) =>
        from reuse in Reuse.Find(clusters, Groups)
        let finding = Found(Severity.Error, reuse.Item.RouterIdPath, $"{reuse.Earlier.Label} has virtual router id {reuse.Item.RouterId} in {reuse.Item.Subnet}, too, and both take each other for peers: give this cluster another number")
        select new FleetFinding(reuse.Cluster, finding, reuse.Earlier, new(reuse.EarlierItem.RouterIdPath, $"{reuse.Earlier.Label} has it here"));

    private static IEnumerable<((Cidr, int), FleetVip)> Groups(FleetCluster cluster)
    {
        foreach (var vip in cluster.Vips)
        {
            if (vip is { Subnet: { } subnet, RouterId: { } id })
                yield return ((subnet, id), vip);
        }
    }
}
