using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>TCP ports that programs have on hosts, apart from HAProxy's own.</summary>
public static class HostPorts
{
    private const int Ssh = 22;

    // https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements#network-requirements
    private const int Bgp = 179;
    private const int Typha = 5473;

    /// <summary>The program that has the port on the hosts of a pool; null when it is free.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="pool">One of its pools.</param>
    /// <param name="port">The port.</param>
    public static Phrase? OwnerOf(EffectiveCluster cluster, EffectivePool pool, int port)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(pool);
        return Listeners(cluster, pool).FirstOrDefault(listener => listener.Port == port).Owner;
    }

    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/
    private static IEnumerable<(int Port, Phrase? Owner)> Listeners(EffectiveCluster cluster, EffectivePool pool)
    {
        yield return (Ssh, "sshd");
        if (pool.Has(HostRole.ControlPlane))
        {
            yield return (EffectiveControlPlane.ApiServerPort, "kube-apiserver");
            yield return (10257, "kube-controller-manager");
            yield return (10259, "kube-scheduler");
        }

        if (pool.Has(HostRole.Etcd))
        {
            yield return (EffectiveEtcd.ClientPort, "etcd");
            yield return (EffectiveEtcd.PeerPort, "etcd");
            if (cluster.Etcd.HasEvents.Value)
            {
                yield return (EffectiveEtcd.EventsClientPort, "the etcd of events");
                yield return (EffectiveEtcd.EventsPeerPort, "the etcd of events");
            }
        }

        if (!pool.RunsKubelet)
            yield break;
        yield return (10250, "the kubelet");
        yield return (10256, "kube-proxy");
        if (cluster.Network.Calico is not { } calico)
            yield break;
        if (SpeaksBgp(calico))
            yield return (Bgp, "Calico's BGP");
        if (calico.TyphaReplicas.Value > 0)
            yield return (Typha, "Typha");
    }

    // With VXLAN alone and nobody to peer with, BIRD does not run.
    private static bool SpeaksBgp(EffectiveCalico calico) =>
        !calico.Bgp.Peers.IsEmpty || !calico.Bgp.Reflectors.IsEmpty
        || calico.Pools.Any(ipPool => ipPool.Encapsulation.Value is Encapsulation.None or Encapsulation.Ipip or Encapsulation.IpipCrossSubnet);
}
