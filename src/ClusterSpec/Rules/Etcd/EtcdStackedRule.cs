using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdStackedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-stacked",
        Section = "Etcd",
        Severity = Severity.Info,
        Profile = RuleProfile.Production,
        Title = "etcd and the API servers are lost together",
        What = "Looks at etcd.topology. Speaks in the profile production, when every control plane has a member.",
        Why = "The loss of one host takes a member and an API server at once, and both wait for the same disk. With members on hosts of their own one loss is one loss; it takes three hosts more.",
        Fix = "Give the role etcd to three hosts of their own, or let this finding pass: for a cluster of medium size three stacked control planes are a fair choice.",
        Sources =
        [
            new("Kubernetes: options for highly available topology", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/ha-topology/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Etcd.Topology, ClusterPath.Root.Pools.Any.Roles];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Etcd is { Topology: { Value: EtcdTopology.Stacked } topology, Members.Length: >= EtcdMembers.Least })
            yield return Info(topology.Path, $"each loss of a control plane takes one of {cluster.Etcd.Members.Length} etcd members along: give the role etcd to hosts of their own") with { Label = DefaultLabel.Of(topology, "stacked") };
    }
}
