using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class BgpRackGivenTwiceRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "bgp-rack-given-twice",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "two racks of BGP have one name",
        What = "Compares the names of network.calico.bgp.racks.",
        Why = "Nodes of a rack have one AS number. With two entries the first would count, and the routers of the second would expect another one.",
        Fix = "Write one entry with all routers of the rack, or give the second another name.",
        Sources = [new("Calico: node resource", "https://docs.tigera.io/calico/latest/reference/resources/node")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.Racks.Any.Name];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var seen = new Dictionary<string, EffectiveBgpRack>(StringComparer.Ordinal);
        foreach (var rack in cluster.Network.Calico?.Bgp.Racks ?? [])
        {
            if (rack.Name.Length > 0 && !seen.TryAdd(rack.Name, rack))
                yield return Error(rack.Path.Name, $"rack {ShownText.Quote(rack.Name)} is given twice: write one entry with the routers of both") with { Related = [new(seen[rack.Name].Path.Name, "the first")] };
        }
    }
}
