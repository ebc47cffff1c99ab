using ClusterSpec.Model;

namespace ClusterSpec.Effective.Values;

/// <summary>What the cluster is, its releases, and Kubernetes itself.</summary>
internal static class GeneralValues
{
    public static void Fill(EffectiveCluster cluster, ValueFill fill)
    {
        fill.Add(cluster.Environment, static value => value.Text());
        fill.Add(cluster.Platform, static value => value.Text());
        fill.AddRelease(cluster.Versions.Kubernetes);
        fill.AddRelease(cluster.Versions.Kubespray, static value => value?.ToString());
        fill.AddRelease(cluster.Versions.UpgradeTo, static value => value?.ToString());
        fill.Add(cluster.Kubernetes.MaxPods);
        fill.Add(cluster.Kubernetes.ProxyMode, static value => value.Text());
        fill.Add(cluster.Kubernetes.JoinTokenLifetime);
        fill.Add(cluster.Kubernetes.DnsDomain);
        fill.Add(cluster.Cloud.SourceDestCheck);
        fill.Add(cluster.Cloud.PodRoutes);
        ControlPlane(cluster.ControlPlane, fill);
        Etcd(cluster.Etcd, fill);
        Exposure(cluster.Exposure, fill);
    }

    private static void ControlPlane(EffectiveControlPlane controlPlane, ValueFill fill)
    {
        fill.Add(controlPlane.EndpointHost, static value => value);
        fill.Add(controlPlane.Port);
        fill.Add(controlPlane.LoadBalancerKind, static value => value.Text());
    }

    private static void Etcd(EffectiveEtcd etcd, ValueFill fill)
    {
        fill.Add(etcd.Topology, static value => value.Text());
        fill.AddRelease(etcd.Version);
        fill.Add(etcd.Deployment, static value => value.Text());
        fill.Add(etcd.Heartbeat);
        fill.Add(etcd.Election);
        fill.Add(etcd.Quota, static value => value.ToString());
        fill.Add(etcd.HasEvents);
    }

    private static void Exposure(EffectiveExposure exposure, ValueFill fill)
    {
        fill.Add(exposure.NodePorts, static value => value?.ToString());
        fill.Add(exposure.IngressController, static value => value.Text());
        fill.AddRelease(exposure.IngressVersion, static value => value?.ToString());
    }
}
