using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Flannel;

internal sealed class FlannelBackendMissingRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "flannel-backend-missing",
        Section = "Flannel",
        Severity = Severity.Error,
        Title = "Flannel is not told how to carry traffic",
        What = "Flannel as network plugin needs network.flannel.backend.",
        Why = "Flannel's documentation says that vxlan is the default; its code takes udp, which copies every packet through a process of its own and is meant for debugging. The backend cannot be changed in a running cluster.",
        Fix = "Write flannel: { backend: vxlan }, or host-gw where all nodes are in one subnet.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Flannel: configuration parsing", "https://github.com/flannel-io/flannel/blob/master/pkg/subnet/config.go"), new("Flannel: backends", "https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Flannel];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Flannel is { Backend.Value: null })
            yield return Error(cluster.Network.Plugin.Path, "Flannel has no backend and would take udp, which is for debugging: write flannel: { backend: vxlan } below network") with { Fix = FindingFix.Set(ClusterPath.Root.Network.Flannel.Backend, FlannelBackend.Vxlan.Text()).AsUnsafe() };
    }
}
