using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class ControlPlanesInOneRackRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "control-planes-in-one-rack",
        Section = "HighAvailability",
        Severity = Severity.Warning,
        Profile = RuleProfile.Production,
        Title = "all control planes are lost with one rack",
        What = "Looks at the racks of three or more control planes, as far as the file names racks. Speaks in the profile production.",
        Why = "When that rack loses its power or its switch, no API server is left: pods go on, and nothing that fails is mended.",
        Fix = "Spread the control planes over three racks or zones.",
        Sources =
        [
            new("Kubernetes: running in multiple zones", "https://kubernetes.io/docs/setup/best-practices/multiple-zones/#control-plane-behavior"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses, ClusterPath.Root.Pools.Any.Racks];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var hosts = cluster.ControlPlane.Hosts;
        if (hosts is [{ Rack: { } rack } first, _, _, ..] && hosts.All(host => host.Rack == rack))
            yield return Warning(first.Path, $"all {CountWords.Of(hosts.Length)} control planes are in rack {ShownText.Quote(rack)}: spread them over three racks");
    }
}
