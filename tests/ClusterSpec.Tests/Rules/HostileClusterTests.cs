using ClusterSpec.Effective;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec.Tests.Rules;

/// <summary>No rule throws on a cluster that bound, whatever is missing or unreadable in it, even where its inputs would have it skipped.</summary>
public sealed class HostileClusterTests
{
    private const string Machine = "{ cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi }, nic: 1G }";

    public static TheoryData<string> Clusters =>
    [
        "{}",
        "pools: []",
        "pools: [{}]",
        "{ pools: [{ roles: [] }, { roles: [route-reflector], nodes: [{}, {}] }], network: { calico: { encapsulation: ipip } } }",
        "{ addressing: {}, network: {}, pools: [{ roles: [control-plane, worker, edge, etcd, load-balancer, route-reflector], addresses: nowhere }] }",
        "{ addressing: { nodes: [], pods: [], services: [], loadBalancers: [], reserved: [] }, network: { calico: { pools: [], bgp: { peers: [] } } } }",
        "{ addressing: { nodes: [x], pods: [x, y], services: [z], loadBalancers: [q], nodePrefix: {}, clusterDns: x }, network: { calico: { pools: [{}], blockSize: {}, bgp: { peers: [{}], clusterId: x, asNumber: '99999.1' } } } }",
        "{ addressing: { pods: ['0.0.0.0/0', '::/0'], nodes: ['0.0.0.0/0', '::/0'] }, network: { mtu: 576, wireguard: true, calico: { blockSize: 0, mtu: 576, bgp: { topology: route-reflectors } } } }",
        "{ addressing: { pods: ['255.255.255.255/32', 'ffff::/128'], services: ['0.0.0.0/32'] }, network: { calico: { blockSize: { ipv4: 32, ipv6: 128 } } }, pools: [{ name: a, roles: [worker], addresses: '::-ffff::' }, { name: b, roles: [worker], addresses: '::-ffff::' }] }",
        "{ network: { plugin: flannel, flannel: {} }, cloud: {}, controlPlane: { endpoint: {}, loadBalancer: {} }, etcd: { backup: {} }, exposure: { edge: {}, ingress: {} }, security: { api: {}, oidc: {} } }",
        "{ platform: azure, versions: { kubernetes: 999.0.0 }, network: { wireguard: true, calico: { version: 0.0.1, typha: {}, bgp: { meshPassword: x, serviceAdvertisement: {} } } } }",
        $"{{ addressing: {{ nodes: [10.0.0.0/8] }}, network: {{ calico: {{ encapsulation: none }} }}, pools: [{{ name: many, roles: [control-plane, etcd, worker, route-reflector, edge, load-balancer], machine: {Machine}, addresses: 10.0.0.0-10.255.255.255, racks: [r1] }}] }}",
    ];

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_rule_throws(string text)
    {
        var written = ClusterLoader.Load(text, "clusterspec.yaml").Cluster;
        Assert.NotNull(written);
        NothingThrows(written);
    }

    [Fact]
    public void No_rule_throws_on_a_cluster_of_holes_or_of_far_too_much() =>
        Assert.All([.. Hollow(), Huge()], NothingThrows);

    private static void NothingThrows(Cluster written)
    {
        var cluster = EffectiveResolver.Resolve(written);
        Assert.All(RuleCatalog.All, rule => Assert.All(rule.Check(cluster), finding => Assert.NotEmpty(finding.Message.ToString())));
    }

    private static IEnumerable<Cluster> Hollow()
    {
        yield return new Cluster();
        yield return new Cluster { Pools = [] };
        foreach (var engine in Enum.GetValues<ContainerEngine>())
        {
            foreach (var plugin in Enum.GetValues<NetworkPlugin>())
            {
                yield return new Cluster
                {
                    Versions = new() { Kubernetes = "1.23.17", Kubespray = "9.9.9" },
                    Os = new() { Release = "x", Kernel = "x" },
                    Runtime = new() { Engine = engine, Version = "" },
                    Addressing = new() { Nodes = ["x"], Pods = [], Services = [], ClusterDns = "x" },
                    Pools = [new(), new() { Nodes = [new()] }, new() { Name = "", Roles = [HostRole.ControlPlane, HostRole.Etcd, HostRole.LoadBalancer], Addresses = new() { Text = "x" } }],
                    ControlPlane = new() { Endpoint = new() { Host = "", Vip = "10.0.0.1", Port = 0 }, LoadBalancer = new() { Pool = "", Keepalived = new() } },
                    Etcd = new() { Version = "0.0.0-0", Deployment = EtcdDeployment.StaticPod },
                    Network = new() { Plugin = plugin, Calico = new() { Pools = [new()], Bgp = new() { Peers = [new()] } }, Flannel = new() { Backend = FlannelBackend.HostGw } },
                    Exposure = new() { NodePorts = "x", Edge = new() { Ports = [], Vip = "::1" } },
                };
            }
        }
    }

    // More hosts than are expanded, in half as many subnets, and each of them everything at once.
    private static Cluster Huge() => new()
    {
        Versions = new() { Kubernetes = "1.35.4" },
        Addressing = new() { Nodes = [.. Enumerable.Range(0, 10_000).Select(index => $"10.{index / 250}.{index % 250}.0/24")], LoadBalancers = ["10.0.0.0-10.255.255.255", "10.200.0.0/16"] },
        Pools =
        [
            new() { Name = "all", Roles = [.. Enum.GetValues<HostRole>()], Addresses = new() { Text = "10.0.0.1-10.3.255.255" } },
            .. Enumerable.Range(0, 5000).Select(index => new Pool { Name = $"p{index}", Roles = [HostRole.Worker], Addresses = new() { Text = $"10.9.{index / 250}.{index % 250}" } }),
        ],
        ControlPlane = new() { Endpoint = new() { Host = "api.example.com", Vip = "11.0.0.1" }, LoadBalancer = new() { Pool = "all", Keepalived = new() { Interface = "eth0", VirtualRouterId = 1 } } },
        Network = new() { Plugin = NetworkPlugin.Flannel, Flannel = new() { Backend = FlannelBackend.HostGw } },
        Exposure = new() { Edge = new() { Pool = "all", Vip = "11.0.0.2", Keepalived = new() { Interface = "eth0", VirtualRouterId = 2 } } },
    };
}
