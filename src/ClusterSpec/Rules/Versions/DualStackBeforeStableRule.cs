using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class DualStackBeforeStableRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "dual-stack-before-stable",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "IPv4 and IPv6 together are asked of a Kubernetes in which that is not stable",
        What = "Two ranges of pods or of services with Kubernetes before 1.21 are an error, with 1.21 and 1.22 a warning.",
        Why = "Before 1.21 dual stack hides behind a feature gate, and kubeadm refuses two ranges without it; services of that time had another API, which is gone. In 1.21 and 1.22 it is beta and on.",
        Fix = "Take Kubernetes 1.23 or newer, or one range.",
        Versions = "Kubernetes before 1.23",
        Sources = [new("Kubernetes: IPv4/IPv6 dual stack", "https://kubernetes.io/docs/concepts/services-networking/dual-stack/"), new("Kubernetes enhancement 563: dual stack", "https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/563-dual-stack")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var kubernetes = cluster.Versions.KubernetesRelease;
        if (!cluster.Versions.IsKubernetesMinorKnown || kubernetes.DualStack == FeatureStage.Stable || Second(cluster.Addressing) is not { } second)
            yield break;
        var stable = KubernetesMilestones.DualStackStable.Since.ToMinorText();
        var minor = kubernetes.Minor.ToMinorText();
        yield return (kubernetes.DualStack == FeatureStage.Beta
            ? Warning(second.Path, $"{second.Cidr} makes the cluster dual stack, which is beta in Kubernetes {minor}: take {stable} or newer, where it is stable")
            : Error(second.Path, $"{second.Cidr} makes the cluster dual stack, which kubeadm {minor} refuses without a feature gate: take {stable} or newer, where it is stable, or one range")) with
        {
            Related = [ReleaseText.Kubernetes(cluster)],
        };
    }

    // The network that makes two families of one.
    private static PlannedNetwork? Second(EffectiveAddressing addressing) => OtherFamily(addressing.Pods) ?? OtherFamily(addressing.Services);

    private static PlannedNetwork? OtherFamily(ImmutableArray<PlannedNetwork> networks) =>
        networks.FirstOrDefault(network => network.Cidr.IsIPv6 != networks[0].Cidr.IsIPv6);
}
