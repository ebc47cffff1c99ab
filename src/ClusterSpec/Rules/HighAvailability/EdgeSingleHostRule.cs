using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class EdgeSingleHostRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "edge-single-host",
        Section = "HighAvailability",
        Severity = Severity.Warning,
        Title = "the edge is one host",
        What = "Outside development, an edge on a single host is a warning.",
        Why = "Everything that comes from outside comes through this host, and nothing comes while it is down or restarts.",
        Fix = "Give the pool a second host, and a virtual address that keepalived moves between them.",
        Sources = [new("keepalived.conf", "https://github.com/acassen/keepalived/blob/master/doc/man/man5/keepalived.conf.5.in")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Environment, ClusterPath.Root.Exposure.Edge,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.IsProduction && cluster.Exposure.EdgeHosts is [var only])
            yield return Warning(only.Path, $"the edge is {ShownText.Of(only.Label)} alone: give pool {ShownText.Of(only.Pool.Name)} a second host");
    }
}
