using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class PodCidrOverlapsServiceCidrRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pod-cidr-overlaps-service-cidr",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "pods and services share addresses",
        What = "Holds every service range against every pod range of the same family. One shared address is an error, whichever of the two is the larger.",
        Why = "kube-proxy rewrites traffic to service addresses on every node. A pod that is given such an address is never reached, and a service that is given a pod's address answers for it. Which of them fails depends on what was created first. Kubespray looks for pods inside services only, and kubeadm does not look at all.",
        Fix = "Give services a range that lies outside the pods' range.",
        Note = "kubeadm does not check this",
        Sources = [AddressingSources.ClusterNetworking, AddressingSources.KubesprayChecks],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var way = new WayOut(cluster);
        return Overlaps.Between(AddressPlan.Services(cluster), AddressPlan.Pods(cluster))
            .Select(overlap => overlap.Describe(Error(overlap.Path, overlap.Message), way.Of(overlap)));
    }
}
