using System.Collections.Immutable;

namespace ClusterSpec.Rules.Versions;

/// <summary>The rules of this section, by name.</summary>
internal static class VersionsRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new AdmissionPluginUnavailableRule(),
        new CgroupVersionRefusedRule(),
        new ComponentVersionUnknownRule(),
        new ContainerdKubernetesMismatchRule(),
        new DockerNotValidatedRule(),
        new DockerWithoutDockershimRule(),
        new DualStackBeforeStableRule(),
        new EtcdBelowKubeadmFloorRule(),
        new EtcdImageTagAsVersionRule(),
        new EtcdStaticPodRefusedRule(),
        new IpvsDeprecatedRule(),
        new KernelTooOldRule(),
        new KubeletOutsideSkewRule(),
        new KubernetesEndOfLifeRule(),
        new KubernetesPatchUnknownRule(),
        new KubernetesVersionUnknownRule(),
        new KubesprayComponentDiffersRule(),
        new KubesprayDockerUnavailableRule(),
        new KubesprayKubernetesMismatchRule(),
        new KubesprayLacksFeatureRule(),
        new KubesprayLeftOutRule(),
        new KubesprayTagUnknownRule(),
        new KubesprayUbuntuUnsupportedRule(),
        new NftablesProxyTooEarlyRule(),
        new TraefikKubernetesMismatchRule(),
        new UbuntuEndOfLifeRule(),
        new UpgradeTargetNotNewerRule(),
        new UpgradeTargetUnknownRule(),
    ];
}
