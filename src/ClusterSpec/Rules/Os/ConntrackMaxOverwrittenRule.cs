using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class ConntrackMaxOverwrittenRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "conntrack-max-overwritten",
        Section = "Os",
        Severity = Severity.Warning,
        Title = "a size of the connection table is given that kube-proxy overwrites",
        What = "Looks for net.netfilter.nf_conntrack_max and net.nf_conntrack_max in os.sysctl.",
        Why = "kube-proxy sets the table when it starts, to 32,768 entries for each core and 131,072 at least. What sysctl wrote before is gone then, and nobody is told.",
        Fix = "Leave the key out, or give kube-proxy conntrack.maxPerCore 0 in a file of your own, so that it keeps off.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Kubernetes: KubeProxyConntrackConfiguration", "https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/#kubeproxy-config-k8s-io-v1alpha1-KubeProxyConntrackConfiguration"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl];

    private static readonly ImmutableArray<string> Keys = ["net.netfilter.nf_conntrack_max", "net.nf_conntrack_max"];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        OwnSysctl.Of(cluster).Where(own => Keys.Contains(own.Key)).Select(own =>
            Warning(own.Path, $"{own.Key} of {ShownText.Of(own.Value)} lasts until kube-proxy starts, which sets it to at least 131,072: leave it out") with { Fix = FindingFix.Remove(own.Path, own.Key) });
}
