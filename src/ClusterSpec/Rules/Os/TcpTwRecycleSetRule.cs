using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class TcpTwRecycleSetRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "tcp-tw-recycle-set",
        Section = "Os",
        Severity = Severity.Error,
        Title = "a kernel parameter is set that kernels no longer have",
        What = "Looks for net.ipv4.tcp_tw_recycle in os.sysctl.",
        Why = "Kernel 4.12 removed it, so sysctl stops with an error at every boot. Before, it dropped connections of clients behind one NAT, whose clocks differ.",
        Fix = "Leave it out; net.ipv4.tcp_tw_reuse is what is left for outgoing connections.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Linux 4.12: remove tcp_tw_recycle", "https://github.com/torvalds/linux/commit/4396e46187ca5070219b81773c4e65088dac50cc"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl, ClusterPath.Root.Os.Release, ClusterPath.Root.Os.Kernel, ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray];

    private const string Key = "net.ipv4.tcp_tw_recycle";

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (OwnSysctl.Find(cluster, Key) is { } own)
            yield return Error(own.Path, $"{Key} went with kernel 4.12{(cluster.Os.Kernel.Value is { } kernel ? (Phrase)$", and the hosts run {kernel.Major}.{kernel.Minor}" : null)}: leave it out") with { Fix = FindingFix.Remove(own.Path, Key) };
    }
}
