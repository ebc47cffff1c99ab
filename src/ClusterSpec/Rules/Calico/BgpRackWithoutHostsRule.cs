using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class BgpRackWithoutHostsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "bgp-rack-without-hosts",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "a rack has routers and no node",
        What = "Looks in which rack the hosts that run Calico are. Each rack of network.calico.bgp.racks should have one.",
        Why = "Nobody peers with these routers. Usually the name is misspelt, and the rack that was meant has no routers.",
        Fix = "Write the name as hosts and pools write it, or leave the rack out.",
        Sources = [new("Calico: configure BGP peering", "https://docs.tigera.io/calico/latest/networking/configuring/bgp")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.Racks, ClusterPath.Root.Pools];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico)
            yield break;
        var used = calico.Hosts.Select(host => host.Rack).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = used.Except(calico.Bgp.Racks.Select(rack => rack.Name)).Order(StringComparer.Ordinal).ToImmutableArray();
        foreach (var rack in calico.Bgp.Racks.Where(rack => !used.Contains(rack.Name)))
        {
            yield return Warning(rack.Path.Name, others.IsEmpty
                ? (Phrase)$"no node is in rack {ShownText.Quote(rack.Name)}: leave it out"
                : $"no node is in rack {ShownText.Quote(rack.Name)}: write {ShownText.Quote(others[0])}, or leave it out");
        }
    }
}
