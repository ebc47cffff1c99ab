using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>One etcd: the one of the cluster's state, or the one of events. Each has a process on every member's host.</summary>
/// <param name="Unit">Name of the service, without <c>.service</c>.</param>
/// <param name="Holds">What it holds, in words.</param>
/// <param name="ClientPort">Port for clients.</param>
/// <param name="PeerPort">Port between members.</param>
/// <param name="MetricsPort">Port of health and metrics, on the loopback address alone.</param>
internal sealed record EtcdInstance(string Unit, string Holds, int ClientPort, int PeerPort, int MetricsPort)
{
    /// <summary>The etcd of the cluster's state. Its metrics are where kubeadm has them: https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go.</summary>
    public static EtcdInstance State { get; } = new("etcd", "the cluster's state", EffectiveEtcd.ClientPort, EffectiveEtcd.PeerPort, 2381);

    /// <summary>The etcd of events.</summary>
    public static EtcdInstance Events { get; } = new("etcd-events", "events alone", EffectiveEtcd.EventsClientPort, EffectiveEtcd.EventsPeerPort, 2384);

    /// <summary>Where its configuration is on a host.</summary>
    public string Configuration => $"/etc/etcd/{Unit}.conf.yaml";

    /// <summary>Where its data are on a host; kubeadm and Kubespray have those of the state there, too.</summary>
    public string DataFolder => $"/var/lib/{Unit}";

    /// <summary>What the services of a cluster are, the state first; none where kubeadm runs etcd.</summary>
    public static ImmutableArray<EtcdInstance> Of(EffectiveEtcd etcd) => etcd.IsKubeadmsOwn ? [] : etcd.HasEvents.Value ? [State, Events] : [State];

    /// <summary>Where clients reach a member.</summary>
    public string ClientUrl(IpAddress address) => $"https://{Socket(address, ClientPort)}";

    /// <summary>Where members reach a member.</summary>
    public string PeerUrl(IpAddress address) => $"https://{Socket(address, PeerPort)}";

    /// <summary>Where a member answers on its own host.</summary>
    public string LocalUrl(IpAddress address) => $"https://{Socket(Loopback(address), ClientPort)}";

    /// <summary>Where a member shows health and metrics on its own host, without a certificate.</summary>
    public string MetricsUrl(IpAddress address) => $"http://{Socket(Loopback(address), MetricsPort)}";

    /// <summary>The members as each of them is told: <c>a=https://10.0.0.1:2380,b=https://10.0.0.2:2380</c>.</summary>
    public string InitialCluster(EffectiveEtcd etcd) =>
        string.Join(',', EtcdMember.Of(etcd).Select(member => $"{member.Name}={PeerUrl(member.Address)}"));

    /// <summary>The loopback address of the family of an address.</summary>
    public static string Loopback(IpAddress address) => address.IsIPv6 ? "::1" : "127.0.0.1";

    private static string Socket(IpAddress address, int port) => Socket($"{address}", port);

    private static string Socket(string address, int port) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]:{port}" : $"{address}:{port}";
}
