using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>KubeletConfiguration, the same on every node.</summary>
internal static class KubeletPlan
{
    // The stub of systemd-resolved on 127.0.0.53 would make CoreDNS ask itself: https://coredns.io/plugins/loop/#troubleshooting
    private const string ResolvConf = "/run/systemd/resolve/resolv.conf";

    public static View View(EffectiveCluster cluster) => new()
    {
        { "cgroupDriver", cluster.Runtime.CgroupDriver.Value.Text() },
        { "maxPods", cluster.Kubernetes.MaxPods.Value },
        { "failSwapOn", !cluster.Os.Swap.Value },
        { "clusterDns", cluster.Addressing.ClusterDns.Value?.ToString() },
        { "clusterDomain", cluster.Kubernetes.DnsDomain.Value },
        { "resolvConf", ResolvConf },

        // Docker rotates by itself, from daemon.json.
        { "logMaxSize", cluster.Runtime.Engine.Value == ContainerEngine.Docker ? null : cluster.Runtime.LogMaxSize.Value },
        { "logMaxFiles", cluster.Runtime.LogMaxFiles.Value },
        { "featureGates", cluster.Kubernetes.FeatureGates.Select(gate => new View { { "name", gate.Key }, { "value", gate.Value } }) },
    };
}
