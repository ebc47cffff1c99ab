using ClusterSpec.Effective;
using ClusterSpec.Loading;
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
        var cluster = EffectiveResolver.Resolve(written);
        Assert.All(RuleCatalog.All, rule => Assert.All(rule.Check(cluster), finding => Assert.NotEmpty(finding.Message)));
    }
}
