using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class InotifyLimitsTooLowRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "inotify-limits-too-low",
        Section = "Os",
        Severity = Severity.Warning,
        Title = "limits of inotify are lowered below what a node needs",
        What = "Looks in os.sysctl for fs.inotify.max_user_instances below 8,192 and fs.inotify.max_user_watches below 524,288.",
        Why = "The kubelet, log readers and controllers watch files of every pod on the host. Past the limit they say too many open files, long after the change.",
        Fix = "Leave the keys out: os/ has values that are enough.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Kubespray: system configuration", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/preinstall/tasks/0080-system-configurations.yml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl];

    private static readonly ImmutableArray<(string Key, long Least)> Limits = [("fs.inotify.max_user_instances", 8192), ("fs.inotify.max_user_watches", 524288)];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from own in OwnSysctl.Of(cluster)
        from limit in Limits
        where own.Key == limit.Key && own.Number < limit.Least
        select Warning(own.Path, $"{own.Key} is {own.Number}, less than the {limit.Least} that the programs of a node need: leave it out or take {limit.Least}") with { Fix = FindingFix.Remove(own.Path, limit.Key) };
}
