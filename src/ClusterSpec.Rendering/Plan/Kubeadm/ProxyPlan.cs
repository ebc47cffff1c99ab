using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>KubeProxyConfiguration, the same on every node.</summary>
internal static class ProxyPlan
{
    /// <summary>Whether nodes have to be kept from answering ARP for every load-balancer address, which ipvs has on an interface of its own:
    /// https://metallb.io/installation/#preparation.</summary>
    public static bool NeedsStrictArp(EffectiveCluster cluster) =>
        cluster.Kubernetes.ProxyMode.Value == ProxyMode.Ipvs && !cluster.Addressing.LoadBalancers.IsEmpty;

    public static View View(EffectiveCluster cluster) => new()
    {
        { "mode", cluster.Kubernetes.ProxyMode.Value.Text() },
        { "clusterCidr", string.Join(",", cluster.Addressing.Pods.Select(network => network.Cidr)) },
        { "nodePortAddresses", cluster.Exposure.NodePortAddresses.Select(network => $"{network.Cidr}") },
        { "strictArp", NeedsStrictArp(cluster) },
        { "featureGates", cluster.Kubernetes.FeatureGates.Select(gate => new View { { "name", gate.Key }, { "value", gate.Value } }) },
    };
}
