using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Os;

internal sealed class NodePortsInEphemeralRangeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-ports-in-ephemeral-range",
        Section = "Os",
        Severity = Severity.Warning,
        Title = "outgoing connections may take node ports",
        What = "Looks for node ports inside net.ipv4.ip_local_port_range, which is 32768 to 60999 where os.sysctl does not say otherwise, that a net.ipv4.ip_local_reserved_ports of the file leaves open. Without that key os/ reserves all node ports.",
        Why = "The kernel gives such a port to an outgoing connection of the host. A service that is given the port later is not reached on that host, and only there.",
        Fix = "Leave net.ipv4.ip_local_reserved_ports out, or write the node ports into it, too.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Linux: ip_local_reserved_ports", "https://docs.kernel.org/networking/ip-sysctl.html"),
            new("Kubespray: node ports are reserved", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/preinstall/tasks/0080-system-configurations.yml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl, ClusterPath.Root.Exposure.NodePorts];

    // https://github.com/torvalds/linux/commit/07f4c90062f8fc7c8c26f8f95324cbe8fa3145a5
    private static readonly PortRange KernelsOwn = new(32768, 60999);

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Exposure.NodePorts.Value is not { } ports || OwnSysctl.Find(cluster, "net.ipv4.ip_local_reserved_ports") is not { } own)
            yield break;
        var range = OwnSysctl.Find(cluster, "net.ipv4.ip_local_port_range") is { } given ? Range(given.Value) : KernelsOwn;
        var reserved = own.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => PortRange.TryParse(part.Contains('-', StringComparison.Ordinal) ? part : $"{part}-{part}", out var read) ? read : (PortRange?)null).OfType<PortRange>().ToList();
        var open = Enumerable.Range(ports.First, ports.Count).Where(port => range?.Contains(port) == true && !reserved.Exists(part => part.Contains(port))).ToList();
        if (open.Count > 0)
            yield return Warning(own.Path, $"node ports from {open[0]} to {open[^1]} lie among the ports of outgoing connections, {range}, and are not reserved: add {ports} to the list, or leave the key out") with { Fix = own.Value.Trim().Length == 0 ? null : FindingFix.Set(own.Path, $"{own.Value.Trim().TrimEnd(',')},{ports}").AsUnsafe() };
    }

    private static PortRange? Range(string written) =>
        written.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [var first, var last] && PortRange.TryParse($"{first}-{last}", out var range) ? range : null;
}
