using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class KeepalivedTooManyHostsRule : ClusterRule
{
    // From 100 to 254: https://www.rfc-editor.org/rfc/rfc9568#section-5.2.4
    private const int MostHosts = 155;

    public override RuleDescription Description { get; } = new()
    {
        Name = "keepalived-too-many-hosts",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "more hosts carry a virtual address than there are priorities",
        What = "Counts the hosts of a pool that keepalived moves a virtual address between: at most 155, from priority 100 up to 254.",
        Why = "Each host needs a priority of its own, or two of them take the address at once. VRRP has 254, of which those below 100 are for hosts whose HAProxy does not serve.",
        Fix = "Give the address to a pool of two or three hosts.",
        Sources = [new("RFC 9568: VRRP", "https://www.rfc-editor.org/rfc/rfc9568")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var (vip, path, hosts) in CarriedVip.Of(cluster))
        {
            if (hosts.FirstOrDefault()?.Pool is { } pool && pool.HostCount > MostHosts)
                yield return Error(path, $"the virtual address {vip} moves between {pool.HostCount} hosts, but keepalived has priorities for {MostHosts}: take a pool of two or three");
        }
    }
}
