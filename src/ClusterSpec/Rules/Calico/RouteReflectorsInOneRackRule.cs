using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class RouteReflectorsInOneRackRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "route-reflectors-in-one-rack",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "all route reflectors are in one rack",
        What = "Compares the racks of the route reflectors. Where the rack of one is not given, nothing is said; a single reflector is the matter of too-few-route-reflectors.",
        Why = "A rack loses power or its switch as a whole. With it go all reflectors, and no node learns routes any more.",
        Fix = "Put the reflectors into different racks: in racks of a pool with addresses, or in rack of each node.",
        Sources = [new("Calico: route reflectors, typically 2 for redundancy", "https://docs.tigera.io/calico/latest/networking/configuring/bgp#route-reflectors")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Topology, .. CalicoInputs.Nodes, ClusterPath.Root.Pools.Any.Racks];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp: { Topology.Value: BgpTopology.RouteReflectors, Reflectors: [{ Rack: { } rack } first, _, ..] reflectors } }
            || reflectors.Any(reflector => reflector.Rack != rack))
            yield break;
        var others = cluster.Hosts.Select(host => host.Rack).OfType<string>().Distinct(StringComparer.Ordinal).Where(other => other != rack).ToImmutableArray();
        var wayOut = others.IsEmpty ? (Phrase)"spread them over racks" : $"spread them over racks, for example {NameList.Of(others.Take(2).Select(ShownText.Quote))}";
        yield return Warning(RackPath(first), reflectors.Length == 2
            ? (Phrase)$"both route reflectors are in rack {ShownText.Quote(rack)}: {wayOut}"
            : $"all {CountWords.Of(reflectors.Length)} route reflectors are in rack {ShownText.Quote(rack)}: {wayOut}") with
        {
            Related = [.. reflectors.Select(RackPath).Distinct(StringComparer.Ordinal).Skip(1).Take(4).Select(path => new RelatedPath(path, "the same rack"))],
        };
    }

    private static string RackPath(EffectiveHost host) => host.Pool.Written.Nodes is null ? host.Pool.Path.Racks : host.Pool.Path.Nodes[host.Index].Rack;
}
