using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>ClusterConfiguration: what is the same on every control plane.</summary>
internal static class ClusterConfigurationPlan
{
    // The registry of every release; what k8s.gcr.io had is here, too: https://kubernetes.io/blog/2023/03/10/image-registry-redirect/
    private const string ImageRegistry = "registry.k8s.io";

    public static View View(EffectiveCluster cluster) => new()
    {
        { "name", cluster.Name },
        { "version", $"v{cluster.Versions.Kubernetes}" },
        { "imageRepository", cluster.Kubernetes.ImageRepository.Value ?? ImageRegistry },
        { "dnsImageRepository", cluster.Kubernetes.ImageRepository.Value is null && cluster.Versions.KubernetesRelease.MissesCoreDns ? $"{ImageRegistry}/coredns" : null },
        { "endpoint", cluster.ControlPlane.Endpoint },
        { "dnsDomain", cluster.Kubernetes.DnsDomain.Value },
        { "podSubnet", Joined(cluster.Addressing.Pods) },
        { "serviceSubnet", Joined(cluster.Addressing.Services) },
        { "components", new[] { ApiServer(cluster), Component("controllerManager", ControllerManager(cluster)), Component("scheduler", FeatureGates(cluster)) } },
        { "etcd", EtcdPlan.View(cluster) },
        { "encryptsAtRest", cluster.Security.EncryptionAtRest.Value },
    };

    public static IEnumerable<(string Name, string Value)> FeatureGates(EffectiveCluster cluster)
    {
        if (!cluster.Kubernetes.FeatureGates.IsEmpty)
            yield return ("feature-gates", string.Join(",", cluster.Kubernetes.FeatureGates.Select(gate => $"{gate.Key}={(gate.Value ? "true" : "false")}")));
    }

    private static string Joined(IEnumerable<PlannedNetwork> networks) => string.Join(",", networks.Select(network => network.Cidr));

    private static View Component(string key, IEnumerable<(string Name, string Value)> arguments) => new()
    {
        { "key", key },
        { "certSANs", (IEnumerable<string>)[] },
        { "args", Arguments.Views(arguments) },
        { "volumes", (IEnumerable<View>)[] },
    };

    private static View ApiServer(EffectiveCluster cluster) => new()
    {
        { "key", "apiServer" },
        { "certSANs", cluster.Kubernetes.AllCertificateNames },
        { "args", Arguments.Views(ApiServerPlan.Arguments(cluster)) },
        { "volumes", ApiServerPlan.Volumes(cluster) },
    };

    private static IEnumerable<(string Name, string Value)> ControllerManager(EffectiveCluster cluster)
    {
        // Calico takes addresses from blocks of its own; a node that is left without a part would only fill the events:
        // https://github.com/kubernetes-sigs/kubespray/pull/10639
        if (cluster.Network.Plugin.Value == NetworkPlugin.Calico)
            yield return ("allocate-node-cidrs", "false");
        foreach (var mask in NodeMasks(cluster))
            yield return mask;
        foreach (var gates in FeatureGates(cluster))
            yield return gates;
    }

    // A single stack took the flags of the families with dual stack for good, and kubeadm has read nothing else since:
    // https://github.com/kubernetes/kubernetes/pull/104691, https://github.com/kubernetes/kubernetes/pull/104770
    private static IEnumerable<(string Name, string Value)> NodeMasks(EffectiveCluster cluster)
    {
        var addressing = cluster.Addressing;
        if (!addressing.IsDualStack && !KubernetesMilestones.DualStackStable.HoldsFor(cluster.Versions.Kubernetes.Value))
        {
            yield return ("node-cidr-mask-size", $"{addressing.NodePrefix(addressing.HasPods(ipv6: true))}");
            yield break;
        }

        if (addressing.HasPods(ipv6: false))
            yield return ("node-cidr-mask-size-ipv4", $"{addressing.NodePrefixIPv4}");
        if (addressing.HasPods(ipv6: true))
            yield return ("node-cidr-mask-size-ipv6", $"{addressing.NodePrefixIPv6}");
    }
}
