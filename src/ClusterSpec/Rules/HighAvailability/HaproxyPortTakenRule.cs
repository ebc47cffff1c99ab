using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class HaproxyPortTakenRule : ClusterRule
{
    // What people write beside a kube-apiserver on 6443.
    private static readonly ImmutableArray<int> UsualPorts = [8443, 9443, 7443, 16443];

    public override RuleDescription Description { get; } = new()
    {
        Name = "haproxy-port-taken",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "HAProxy is to listen on a port that something else on the host has",
        What = "Compares the port of the endpoint, on hosts that run HAProxy before the API servers, and the ports of the edge, on edge hosts, with what these hosts run anyway: sshd, kube-apiserver 6443, etcd 2379 and 2380 (2382 and 2383 for that of events), the kubelet 10250, kube-proxy 10256, scheduler and controller manager 10257 and 10259, BGP 179, Typha 5473, and each other. Node ports are the matter of node-ports-contain-host-port.",
        Why = "The second program that wants a port does not start. Where HAProxy comes first, kubeadm stops with `Port-6443 is in use`.",
        Fix = "Give the endpoint another port, which every node and kubeconfig is then told, or run HAProxy on hosts of its own.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("kubeadm issue 2472: port 6443 is in use", "https://github.com/kubernetes/kubeadm/issues/2472"),
            new("Kubernetes: ports and protocols", "https://kubernetes.io/docs/reference/networking/ports-and-protocols/"),
            new("Calico: network requirements", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements#network-requirements"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.ControlPlane, ClusterPath.Root.Exposure.Edge, ClusterPath.Root.Network,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Etcd.Events, ClusterPath.Root.Etcd.Deployment,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        var balancers = Pools(controlPlane.LoadBalancerHosts);
        var port = controlPlane.Port;
        if (Taken(cluster, balancers, port.Value) is { } taken)
        {
            var path = port.IsGiven || controlPlane.HasEndpoint ? port.Path : ClusterPath.Root.ControlPlane.LoadBalancer;
            yield return Error(path, $"HAProxy cannot listen on port {port}, {taken.Owner} has it on pool {ShownText.Of(taken.Pool.Name)}: {Advice(cluster, balancers)}") with
            {
                Fix = controlPlane.HasEndpoint && Free(cluster, balancers) is > 0 and var free ? FindingFix.Set(port.Path, free).AsUnsafe() : null,
                Related = [new(taken.Pool.Path.Roles, $"HAProxy and {taken.Owner} are both on these hosts")],
            };
        }

        foreach (var finding in Edge(cluster, balancers))
            yield return finding;
    }

    private IEnumerable<Finding> Edge(EffectiveCluster cluster, ImmutableArray<EffectivePool> balancers)
    {
        var pools = Pools(cluster.Exposure.EdgeHosts);
        for (var index = 0; index < cluster.Exposure.EdgePorts.Length; index++)
        {
            var port = cluster.Exposure.EdgePorts[index];
            var shared = pools.FirstOrDefault(balancers.Contains);
            var taken = shared is not null && port == cluster.ControlPlane.Port.Value
                ? (Pool: shared, Owner: (Phrase)"HAProxy before the API servers")
                : Taken(cluster, pools, port);
            if (taken is not { } found)
                continue;
            yield return Error(ClusterPath.Root.Exposure.Edge.Ports[index], $"the edge cannot listen on port {port}, {found.Owner} has it on pool {ShownText.Of(found.Pool.Name)}: take another port or other hosts") with
            {
                Related = [new(found.Pool.Path.Roles, $"the edge and {found.Owner} are both on these hosts")],
            };
        }
    }

    private static (EffectivePool Pool, Phrase Owner)? Taken(EffectiveCluster cluster, ImmutableArray<EffectivePool> pools, int port)
    {
        foreach (var pool in pools)
        {
            if (HostPorts.OwnerOf(cluster, pool, port) is { } owner)
                return (pool, owner);
        }

        return null;
    }

    private static Phrase Advice(EffectiveCluster cluster, ImmutableArray<EffectivePool> pools)
    {
        var free = Free(cluster, pools);
        return free == 0 ? (Phrase)"give controlPlane.endpoint.port another" : $"give controlPlane.endpoint.port another, for example {free}";
    }

    // 0 for none.
    private static int Free(EffectiveCluster cluster, ImmutableArray<EffectivePool> pools) =>
        UsualPorts.FirstOrDefault(port => Taken(cluster, pools, port) is null && !cluster.Exposure.EdgePorts.Contains(port));

    private static ImmutableArray<EffectivePool> Pools(ImmutableArray<EffectiveHost> hosts) => [.. hosts.Select(host => host.Pool).Distinct()];
}
