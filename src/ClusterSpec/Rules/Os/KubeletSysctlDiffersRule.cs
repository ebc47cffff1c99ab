using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class KubeletSysctlDiffersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubelet-sysctl-differs",
        Section = "Os",
        Severity = Severity.Error,
        Title = "a kernel parameter differs from the value that the kubelet insists on",
        What = "Looks in os.sysctl for the six parameters that a kubelet with protectKernelDefaults compares, which every rendered kubelet has: vm.overcommit_memory 1, vm.panic_on_oom 0, kernel.panic 10, kernel.panic_on_oops 1, kernel.keys.root_maxkeys 1,000,000 and kernel.keys.root_maxbytes 25,000,000.",
        Why = "The kubelet compares for equality and exits where one differs, also where the other value is the larger.",
        Fix = "Leave the key out: os/ sets it as the kubelet wants it.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Kubernetes: node sysctl", "https://github.com/kubernetes/component-helpers/blob/master/node/util/sysctl/sysctl.go"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl];

    private static readonly ImmutableArray<(string Key, long Value)> Wanted =
    [
        ("vm.overcommit_memory", 1), ("vm.panic_on_oom", 0), ("kernel.panic", 10), ("kernel.panic_on_oops", 1),
        ("kernel.keys.root_maxkeys", 1000000), ("kernel.keys.root_maxbytes", 25000000),
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from own in OwnSysctl.Of(cluster)
        from wanted in Wanted
        where own.Key == wanted.Key && own.Number != wanted.Value
        select Error(own.Path, $"{own.Key} is {ShownText.Of(own.Value)}, and the kubelet exits unless it is {wanted.Value}: leave it out or take {wanted.Value}") with { Fix = FindingFix.Remove(own.Path, wanted.Key) };
}
