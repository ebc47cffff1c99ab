using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>KubeProxyConfiguration, the same on every node.</summary>
internal static class ProxyPlan
{
    public static View View(EffectiveCluster cluster) => new()
    {
        { "mode", cluster.Kubernetes.ProxyMode.Value.Text() },
        { "clusterCidr", string.Join(",", cluster.Addressing.Pods.Select(network => network.Cidr)) },
        { "featureGates", cluster.Kubernetes.FeatureGates.Select(gate => new View { { "name", gate.Key }, { "value", gate.Value } }) },
    };
}
