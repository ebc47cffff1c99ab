using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Flannel;

internal sealed class FlannelEnforcesNoPolicyRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "flannel-enforces-no-policy",
        Section = "Flannel",
        Severity = Severity.Warning,
        Title = "nothing enforces network policies",
        What = "Looks outside development for Flannel without a policy engine beside it.",
        Why = "Flannel only carries packets. The API server takes a NetworkPolicy without a word, and every pod still reaches every other one.",
        Fix = "Write network.flannel.policy: canal, which runs Calico's Felix beside it, or take Calico as plugin.",
        Sources = [new("Flannel: network policy", "https://github.com/flannel-io/flannel#networking-details"), new("Calico for policy, Flannel for networking", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/flannel/install-for-flannel")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Flannel.Policy, ClusterPath.Root.Metadata.Environment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Flannel is { Policy: { Value: FlannelPolicy.None } policy } && cluster.IsProduction)
            yield return Warning(policy.IsGiven ? policy.Path : cluster.Network.Plugin.Path, "Flannel enforces no network policy, and a NetworkPolicy would be taken and have no effect: write policy: canal below flannel, or take plugin calico");
    }
}
