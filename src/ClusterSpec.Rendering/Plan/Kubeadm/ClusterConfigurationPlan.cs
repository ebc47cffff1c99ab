using ClusterSpec.Effective;
using ClusterSpec.Model;
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
        { "imageRepository", ImageRegistry },
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
        var addressing = cluster.Addressing;
        if (addressing.IsDualStack)
        {
            yield return ("node-cidr-mask-size-ipv4", $"{addressing.NodePrefixIPv4}");
            yield return ("node-cidr-mask-size-ipv6", $"{addressing.NodePrefixIPv6}");
        }
        else
        {
            yield return ("node-cidr-mask-size", $"{addressing.NodePrefix(addressing.HasPods(ipv6: true))}");
        }

        foreach (var gates in FeatureGates(cluster))
            yield return gates;
    }
}
