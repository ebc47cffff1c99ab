using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Os;

internal sealed class LooseReversePathFilterRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "loose-reverse-path-filter",
        Section = "Os",
        Severity = Severity.Error,
        Title = "reverse paths are filtered loosely, which Calico checks",
        What = "Looks in os.sysctl for net.ipv4.conf.*.rp_filter with the value 2 where Calico is the network. Before Calico 3.12 that is an error, from then on something to know.",
        Why = "Before 3.12 Felix refused to start where the kernel's check was loose, for a pod could forge its address. Since then Felix filters by iptables itself and copies the parameter to each interface.",
        Fix = "Leave the key out, or take 1.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Calico: RPF check is set to loose", "https://github.com/projectcalico/felix/issues/1322"),
            new("Calico: RPF by iptables", "https://github.com/projectcalico/felix/pull/2189"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl, ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Version, ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray];

    // https://github.com/projectcalico/felix/pull/2189
    private static readonly SemVersion OwnFilter = new(3, 12, 0);

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico)
            return [];
        var loose = OwnSysctl.Of(cluster).Where(own => own.Key.StartsWith("net.ipv4.conf.", StringComparison.Ordinal) && own.Key.EndsWith(".rp_filter", StringComparison.Ordinal) && own.Number == 2);
        return calico.Version.Value.IsBelow(OwnFilter)
            ? loose.Select(own => Error(own.Path, $"{ShownText.Of(own.Key)} is 2, with which Felix of Calico {calico.Version} does not start: leave it out or take 1") with { Fix = FindingFix.Remove(own.Path, ShownText.Of(own.Key)).AsUnsafe() })
            : loose.Select(own => Info(own.Path, $"{ShownText.Of(own.Key)} is 2, which Calico {calico.Version} takes, for it filters forged addresses itself: take 1 where hosts have one way out"));
    }
}
