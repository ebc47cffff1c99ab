using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterSpec.Tests.Rules.Addressing;

/// <summary>Clusters whose ranges and addresses are strewn over a small part of one family or of both.</summary>
internal static class AddressPlanArbitrary
{
    private static readonly IpAddress BaseIPv4 = new(0x0a000000, false);
    private static readonly IpAddress BaseIPv6 = new((UInt128)0xfd00 << 112, true);

    public static Arbitrary<Cluster> Clusters() => (
        from bits in Gen.Elements(8, 12, 16)
        from plan in Plan(bits)
        from pools in Pools(bits)
        from vip in Maybe(Address(bits))
        from edge in Maybe(Address(bits))
        from calico in Calico(bits)
        select new Cluster
        {
            Metadata = new Metadata { Name = "strewn" },
            Versions = new Versions { Kubernetes = "1.35.4" },
            Addressing = plan,
            Pools = pools,
            ControlPlane = new ControlPlane { Endpoint = new Endpoint { Host = "api.example.com", Vip = vip } },
            Network = new Network { Plugin = NetworkPlugin.Calico, Calico = calico },
            Exposure = new Exposure { Edge = new Edge { Pool = "worker", Vip = edge } },
        }).ToArbitrary();

    private static Gen<ClusterSpec.Model.Addressing> Plan(int bits) =>
        from nodes in List(Network(bits), 1, 3)
        from pods in Network(bits)
        from services in Network(bits)
        from dns in Maybe(Address(bits))
        from reserved in List(Network(bits), 0, 3)
        from balancers in List(Gen.OneOf(Network(bits), Span(bits)), 0, 3)
        select new ClusterSpec.Model.Addressing
        {
            Nodes = nodes,
            Pods = [pods],
            Services = [services],
            ClusterDns = dns,
            Reserved = [.. reserved.Select(cidr => new ReservedRange { Cidr = cidr })],
            LoadBalancers = balancers,
        };

    private static Gen<IReadOnlyList<Pool>> Pools(int bits) =>
        from listed in List(Address(bits), 1, 3)
        from second in List(Maybe(Address(bits)), 3, 3)
        from range in Span(bits)
        from reflector in Address(bits)
        select (IReadOnlyList<Pool>)
        [
            new Pool
            {
                Name = "master",
                Roles = [HostRole.ControlPlane, HostRole.Etcd],
                Nodes = [.. listed.Select((address, index) => new Node { Name = $"m{index}", Address = address, SecondaryAddress = second[index] })],
            },
            new Pool { Name = "worker", Roles = [HostRole.Worker], Addresses = new AddressList { Text = range } },
            new Pool { Name = "rr", Roles = [HostRole.RouteReflector], Nodes = [new Node { Name = "rr", Address = reflector }] },
        ];

    private static Gen<Calico> Calico(int bits) =>
        from pools in List(Network(bits), 0, 3)
        from peers in List(Address(bits), 0, 2)
        from id in Maybe(Address(bits))
        from external in List(Network(bits), 0, 2)
        select new Calico
        {
            Pools = pools.Count == 0 ? null : [.. pools.Select((cidr, index) => new CalicoPool { Name = $"pool-{index}", Cidr = cidr })],
            Bgp = new Bgp
            {
                ClusterId = id,
                Peers = [.. peers.Select(address => new BgpPeer { Address = address, AsNumber = new AsNumberChoice { Integer = 65001 } })],
                ServiceAdvertisement = new ServiceAdvertisement { ExternalIPs = external },
            },
        };

    private static Gen<List<T>> List<T>(Gen<T> item, int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from items in item.ArrayOf(count)
        select items.ToList();

    private static Gen<string?> Maybe(Gen<string> text) => Gen.OneOf(text.Select(given => (string?)given), Gen.Constant<string?>(null));

    private static Gen<IpAddress> Place(int bits) =>
        from ipv6 in Gen.Elements(false, false, false, true)
        from offset in Gen.Choose(0, (1 << bits) - 1)
        let start = ipv6 ? BaseIPv6 : BaseIPv4
        select start with { Value = start.Value + (UInt128)offset };

    private static Gen<string> Address(int bits) => Place(bits).Select(address => address.ToString());

    private static Gen<string> Network(int bits) =>
        from address in Place(bits)
        from hostBits in Gen.Choose(0, bits - 3)
        select new Cidr(address, address.Bits - hostBits).ToString();

    private static Gen<string> Span(int bits) =>
        from first in Place(bits)
        from length in Gen.Choose(0, 9)
        select $"{first}-{first with { Value = first.Value + (UInt128)length }}";
}
