using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodePortsContainHostPortRule : ClusterRule
{
    private const int MostNames = 4;
    private static readonly PortRange Usual = new(30000, 32767);

    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/
    private static readonly ImmutableArray<(int Port, Phrase Owner)> Kubernetes =
    [
        (EffectiveControlPlane.ApiServerPort, "the API server"), (EffectiveEtcd.ClientPort, "etcd"), (EffectiveEtcd.PeerPort, "etcd's peers"), (10250, "the kubelet"),
        (10256, "kube-proxy"), (10257, "the controller manager"), (10259, "the scheduler"),
    ];

    // https://www.iana.org/assignments/service-names-port-numbers
    private const int Ssh = 22;

    // https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements#network-requirements
    private const int Bgp = 179;
    private const int Typha = 5473;
    private const int VxlanCalico = 4789;
    private const int WireGuard = 51820;

    // https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md
    private const int VxlanFlannel = 8472;

    public override RuleDescription Description { get; } = new()
    {
        Name = "node-ports-contain-host-port",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the node ports have a port that the hosts use themselves",
        What = "Looks in exposure.nodePorts for ports of SSH, Kubernetes (6443, 2379, 2380, 10250, 10256, 10257, 10259), of the network plugin as it is used here (BGP 179, Typha 5473, VXLAN 4789 or 8472, WireGuard 51820), of the etcd of events (2382, 2383), of the API endpoint where HAProxy runs on a node, and of the edge. One is an error.",
        Why = "A service is given any port of the range. From then on kube-proxy takes what comes for that port on every node: with 10250 no kubelet is reached, with 6443 no API server.",
        Fix = "Take a range without these ports; 30000-32767 has none of them.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Kubernetes: ports and protocols", "https://kubernetes.io/docs/reference/networking/ports-and-protocols/"),
            new("Calico: network requirements", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements#network-requirements"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Exposure, ClusterPath.Root.ControlPlane.Endpoint.Port, ClusterPath.Root.ControlPlane.LoadBalancer,
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Wireguard, ClusterPath.Root.Network.Calico.Typha,
        ClusterPath.Root.Network.Calico.Encapsulation, ClusterPath.Root.Network.Calico.Pools.Any.Encapsulation, ClusterPath.Root.Network.Flannel,
        ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Etcd.Events, ClusterPath.Root.Etcd.Deployment,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Exposure.NodePorts is not { Value: { } range } given)
            yield break;
        var used = Used(cluster).Where(use => range.Contains(use.Port)).DistinctBy(use => use.Port).OrderBy(use => use.Port).ToList();
        if (used.Count == 0)
            yield break;
        var names = PhraseRow.Of(used.Take(MostNames).Select(use => (Phrase)$"{use.Port}{(Phrase)$" of {use.Owner}"}"));
        var more = used.Count > MostNames ? (Phrase)$" and {used.Count - MostNames} more" : null;
        var places = used.Where(use => use.Path is not null).DistinctBy(use => use.Path).Select(use => new RelatedPath(use.Path ?? "", $"given here for {use.Owner}")).ToList();
        var place = given.IsGiven || places.Count == 0 ? given.Path : places[0].Path;
        yield return Error(place, $"the node ports {range} contain {names}{more}: take {Other(cluster, range)}") with
        {
            Fix = given.IsGiven ? FindingFix.Set(given.Path, $"{Other(cluster, range)}").AsUnsafe() : null,
            Label = given.IsGiven ? null : (Phrase)$"node ports are not given and default to {range}",
            Related = [.. places.Where(other => other.Path != place)],
        };
    }

    private static IEnumerable<(int Port, Phrase Owner, string? Path)> Used(EffectiveCluster cluster) =>
        Kubernetes.Append((Port: Ssh, Owner: (Phrase)"SSH")).Concat(Plugin(cluster)).Select(use => (use.Port, use.Owner, (string?)null)).Concat(Given(cluster));

    private static IEnumerable<(int Port, Phrase Owner)> Plugin(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is { } calico)
        {
            yield return (Bgp, "BGP");
            if (calico.TyphaReplicas.Value > 0)
                yield return (Typha, "Typha");
            if (calico.Pools.Any(pool => pool.Encapsulation.Value is Encapsulation.Vxlan or Encapsulation.VxlanCrossSubnet))
                yield return (VxlanCalico, "VXLAN");
        }

        if (cluster.Network.Flannel is { Backend.Value: FlannelBackend.Vxlan })
            yield return (VxlanFlannel, "VXLAN");
        if (cluster.Network.WireGuard.Value || cluster.Network.Flannel is { Backend.Value: FlannelBackend.Wireguard })
            yield return (WireGuard, "WireGuard");
    }

    private static IEnumerable<(int Port, Phrase Owner, string? Path)> Given(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (controlPlane.LoadBalancerHosts.Any(host => host.Pool.RunsKubelet))
            yield return (controlPlane.Port.Value, "HAProxy", controlPlane.Port.IsGiven ? controlPlane.Port.Path : null);
        if (cluster.Etcd.HasEvents.Value)
        {
            yield return (EffectiveEtcd.EventsClientPort, "the etcd of events", cluster.Etcd.HasEvents.IsGiven ? cluster.Etcd.HasEvents.Path : null);
            yield return (EffectiveEtcd.EventsPeerPort, "the etcd of events", cluster.Etcd.HasEvents.IsGiven ? cluster.Etcd.HasEvents.Path : null);
        }

        foreach (var port in cluster.Exposure.EdgePorts)
            yield return (port, "the edge", cluster.Exposure.Edge?.Ports is null ? null : ClusterPath.Root.Exposure.Edge.Ports);
    }

    // The usual range, or the longest run of it without the ports that the file gives.
    private static PortRange Other(EffectiveCluster cluster, PortRange now)
    {
        var inside = Given(cluster).Select(use => use.Port).Where(Usual.Contains).Prepend(Usual.First - 1).Append(Usual.Last + 1).Order().ToList();
        return inside.Zip(inside.Skip(1), (left, right) => new PortRange(left + 1, right - 1)).Where(run => run.Count > 0).DefaultIfEmpty(now).MaxBy(run => run.Count);
    }
}
