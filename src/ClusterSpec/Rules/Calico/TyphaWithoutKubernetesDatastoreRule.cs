using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class TyphaWithoutKubernetesDatastoreRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "typha-without-kubernetes-datastore",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "Typha is on although Calico keeps its resources in etcd",
        What = "Looks for network.calico.typha while the datastore is etcd, which is the default of Kubespray before 2.15.",
        Why = "Typha stands between Calico's nodes and the API server. With a datastore of etcd nodes do not ask the API server, and Kubespray stops: its variable typha_enabled is for the datastore kdd.",
        Fix = "Leave network.calico.typha out, or set network.calico.datastore to kubernetes.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Calico: install with more than 50 nodes", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/self-managed-onprem/onpremises"),
            new("Kubespray: check of Calico's variables", "https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/network_plugin/calico/tasks/check.yml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [.. CalicoInputs.Version, ClusterPath.Root.Network.Calico.Datastore, ClusterPath.Root.Network.Calico.Typha];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Datastore: { Value: Datastore.Etcd } datastore, TyphaReplicas.Value: > 0 })
            yield break;
        yield return Error(ClusterPath.Root.Network.Calico.Typha, $"Typha is on, and Calico's datastore is etcd ({(datastore.IsGiven ? (Phrase)"given" : $"{datastore.Origin.Reason}")}): leave typha out, or set datastore to kubernetes") with
        {
            Fix = FindingFix.Remove(ClusterPath.Root.Network.Calico.Typha, "typha").AsUnsafe(),
            Related = datastore.IsGiven ? [new(datastore.Path, "nodes do not ask the API server")] : [],
        };
    }
}
