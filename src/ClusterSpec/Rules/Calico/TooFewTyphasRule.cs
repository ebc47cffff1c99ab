using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Effective.Resolving;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Calico;

internal sealed class TooFewTyphasRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "too-few-typhas",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "Typha is off or has too few replicas for the cluster",
        What = "Where Calico keeps its resources in Kubernetes, expects Typha above 50 nodes: one replica for each 200 nodes, at least 3 outside development, at most 20. Without a section typha ClusterSpec takes that number by itself.",
        Why = "Without Typha each node watches the API server by itself, which costs it CPU time and memory with every change of a pod. With too few replicas the loss of one hands its nodes to the others all at once.",
        Fix = "Leave network.calico.typha out, or give it the number of replicas that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: install with more than 50 nodes", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/self-managed-onprem/onpremises")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        .. CalicoInputs.Nodes, .. CalicoInputs.Version, ClusterPath.Root.Metadata.Environment, ClusterPath.Root.Network.Calico.Datastore, ClusterPath.Root.Network.Calico.Typha,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var nodes = NodeCount.Measured(cluster);
        if (cluster.Network.Calico is not { Datastore.Value: Datastore.Kubernetes, TyphaReplicas: { IsGiven: true } replicas } || nodes <= CalicoResolver.TyphaFromNodes)
            yield break;
        var least = cluster.IsProduction ? CalicoResolver.LeastTyphas : 1;
        var wanted = Math.Clamp((nodes - 1) / CalicoResolver.NodesForEachTypha + 1, least, CalicoResolver.MostTyphas);
        if (replicas.Value == 0)
            yield return Warning(ClusterPath.Root.Network.Calico.Typha.Enabled, $"Typha is off, and {CountWords.Of(nodes)} nodes watch the API server each by itself: switch it on with {CountWords.Of(wanted, "replica")}");
        else if (replicas.Value < wanted)
            yield return Warning(replicas.Path, $"{CountWords.Of(nodes)} nodes are too many for {CountWords.Of(replicas.Value, "replica")} of Typha: take {wanted}, one for each {CalicoResolver.NodesForEachTypha} nodes{(least > 1 ? (Phrase)$" and at least {least}" : null)}") with { Fix = FindingFix.Set(replicas.Path, wanted).AsUnsafe() };
    }
}
