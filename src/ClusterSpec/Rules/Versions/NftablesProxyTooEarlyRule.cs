using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class NftablesProxyTooEarlyRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "nftables-proxy-too-early",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "kube-proxy's nftables mode is asked of releases that do not have it, or not for good",
        What = "The proxy mode nftables is an error before Kubernetes 1.29, in 1.29 and 1.30 without the feature gate NFTablesProxyMode, and with a Kubespray before 2.28, which refuses the word. Before 1.33, where it is stable, it is a warning.",
        Why = "kube-proxy exits at a mode that it does not know, and services are not reachable on any node. The kernel has to be 5.13 or newer besides, which the rule kernel-too-old looks at.",
        Fix = "Take iptables until the cluster has Kubernetes 1.33.",
        Fixes = FixSafety.Unsafe,
        Versions = "Kubernetes before 1.33",
        Sources =
        [
            new("Kubernetes enhancement 3866: nftables proxy", "https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/3866-nftables-proxy"),
            new("Kubespray 2.28: kube_proxy_mode", "https://github.com/kubernetes-sigs/kubespray/blob/v2.28.0/roles/kubespray_defaults/defaults/main/main.yml"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Kubernetes.ProxyMode, ClusterPath.Root.Kubernetes.FeatureGates];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var mode = cluster.Kubernetes.ProxyMode;
        if (mode.Value != ProxyMode.Nftables || !cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        var kubernetes = OfKubernetes(cluster, mode.Path);
        if (kubernetes is not null)
            yield return kubernetes with { Related = [ReleaseText.Kubernetes(cluster)], Fix = FindingFix.Set(mode.Path, ProxyMode.Iptables.Text()).AsUnsafe() };
        if (kubernetes is not { Severity: Severity.Error } && cluster.Versions.KubesprayRelease is { } tag && !KubesprayMilestones.NftablesProxy.HoldsFor(tag.Tag))
            yield return Error(mode.Path, $"Kubespray {tag.Tag} refuses the proxy mode nftables, which it knows since {KubesprayMilestones.NftablesProxy.Since}: {Advice(cluster)}") with { Fix = FindingFix.Set(mode.Path, ProxyMode.Iptables.Text()).AsUnsafe() };
    }

    private Finding? OfKubernetes(EffectiveCluster cluster, string path)
    {
        var release = cluster.Versions.KubernetesRelease;
        var minor = release.Minor.ToMinorText();
        return release.NftablesProxy switch
        {
            FeatureStage.None => Error(path, $"kube-proxy {minor} has no mode nftables, which came with {KubernetesMilestones.NftablesProxyAlpha.Since.ToMinorText()}: take iptables"),
            FeatureStage.Alpha when !IsGateOpen(cluster) => Error(path, $"kube-proxy {minor} takes the mode nftables only with the feature gate {KubernetesMilestones.NftablesProxyGate}: take iptables, or open the gate in kubernetes.featureGates"),
            FeatureStage.Alpha => Warning(path, $"kube-proxy's mode nftables is alpha in Kubernetes {minor}: take iptables"),
            FeatureStage.Beta => Warning(path, $"kube-proxy's mode nftables is beta in Kubernetes {minor}: take iptables, or Kubernetes {KubernetesMilestones.NftablesProxyStable.Since.ToMinorText()} or newer"),
            _ => null,
        };
    }

    private static bool IsGateOpen(EffectiveCluster cluster) =>
        cluster.Kubernetes.FeatureGates.Any(gate => gate is { Key: KubernetesMilestones.NftablesProxyGate, Value: true });

    private static Phrase Advice(EffectiveCluster cluster)
    {
        var later = KubesprayReleases.All.LastOrDefault(tag =>
            KubesprayMilestones.NftablesProxy.HoldsFor(tag.Tag) && tag.Supports(cluster.Versions.Kubernetes.Value) == KubespraySupport.Yes);
        return later is null ? (Phrase)"take iptables" : $"take iptables, or Kubespray {later.Tag}";
    }
}
