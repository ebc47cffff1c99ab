using ClusterSpec.Model;

namespace ClusterSpec.Tests.Rendering.Kubespray;

/// <summary>Clusters with what no sample cluster has, so that every variable is rendered by one of them. They need not be sound.</summary>
internal static class RareClusters
{
    private static Cluster Base { get; } = new()
    {
        Metadata = new Metadata { Name = "rare" },
        Addressing = new Addressing { Nodes = ["10.0.0.0/24"] },
        Pools =
        [
            Pool("cp", "10.0.0.1", HostRole.ControlPlane, HostRole.Etcd),
            Pool("w", "10.0.0.11-10.0.0.12", HostRole.Worker),
            Pool("rr", "10.0.0.21-10.0.0.22", HostRole.RouteReflector),
        ],
    };

    private static Calico Announcing { get; } = new()
    {
        Bgp = new Bgp
        {
            Peers = [new BgpPeer { Address = "10.0.0.254", AsNumber = new AsNumberChoice { Integer = 65000 } }],
            ServiceAdvertisement = new ServiceAdvertisement { ClusterIPs = true, LoadBalancerIPs = true, ExternalIPs = ["10.9.0.0/24"] },
        },
    };

    private static Runtime Engine(ContainerEngine engine) => new()
    {
        Engine = engine,
        SandboxImage = "registry.example.com:5000/pause:3.10",
        DataDir = "/data/engine",
        RegistryMirrors = new Dictionary<string, IReadOnlyList<string>> { ["docker.io"] = ["https://mirror.example.com", "https://harbor.example.com/v2/hub"] },
        InsecureRegistries = ["registry.example.com:5000"],
        Proxy = new RuntimeProxy { Http = "http://proxy.example.com:3128", Https = "http://proxy.example.com:3128", NoProxy = [".example.com"] },
        Logs = new RuntimeLogs { MaxSize = "64Mi" },
    };

    public static IReadOnlyDictionary<string, Cluster> ByName { get; } = new Dictionary<string, Cluster>
    {
        ["reflectors, announced services and a written pool"] = Base with
        {
            Os = new Os { Swap = true, NtpServers = ["10.0.0.1"], Sysctl = new Dictionary<string, SysctlValue> { ["vm.swappiness"] = new() { Integer = 1 } } },
            Addressing = new Addressing { Nodes = ["10.0.0.0/24"], LoadBalancers = ["10.0.0.200-10.0.0.210"] },
            Kubernetes = new Kubernetes { ProxyMode = ProxyMode.Ipvs, FeatureGates = new Dictionary<string, bool> { ["A"] = true }, AdmissionPlugins = [AdmissionPlugin.AlwaysPullImages] },
            Etcd = new Etcd { Deployment = EtcdDeployment.StaticPod },
            Exposure = new Exposure { NodePortAddresses = ["10.0.0.0/24"] },
            Network = new Network { Wireguard = true, Calico = Announcing },
        },
        ["written pools of both families and an issuer's CA"] = Base with
        {
            Addressing = new Addressing { Nodes = ["10.0.0.0/24"], Pods = ["10.233.64.0/18", "fd00:1::/56"], Services = ["10.233.0.0/18", "fd00:2::/112"] },
            Network = new Network
            {
                Calico = new Calico
                {
                    Encapsulation = Encapsulation.None,
                    Pools = [new CalicoPool { Name = "first", Cidr = "10.233.64.0/19" }, new CalicoPool { Name = "second", Cidr = "fd00:1::/57" }],
                },
            },
            Security = new Security
            {
                Oidc = new Oidc { Issuer = "https://a.example.com", ClientId = "a", UsernamePrefix = "a:", GroupsPrefix = "a:", CaFile = "/etc/a/ca.crt" },
            },
        },
        ["mirrors, a proxy and a folder of containerd"] = Base with { Runtime = Engine(ContainerEngine.Containerd) },
        ["mirrors, a proxy and a folder of Docker"] = Base with { Runtime = Engine(ContainerEngine.Docker) },
        ["a release and an interface of Flannel"] = Base with
        {
            Network = new Network { Plugin = NetworkPlugin.Flannel, Flannel = new Flannel { Backend = FlannelBackend.Vxlan, Version = "0.27.3" } },
        },
    };

    private static Pool Pool(string name, string addresses, params HostRole[] roles) =>
        new() { Name = name, Roles = roles, Addresses = new AddressList { Text = addresses }, Interface = "eth1" };
}
