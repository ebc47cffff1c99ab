using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class DockerBridgeInUseRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "docker-bridge-in-use",
        Section = "Addressing",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "the cluster uses the addresses of docker's bridge",
        What = "Where docker is the engine, holds 172.17.0.0/16, which it gives its bridge docker0 on every host, against pods, services, load-balancer ranges, announced external ranges, the API's address and virtual addresses: a shared address is an error. For a node subnet it is a warning. Other engines have no such bridge. Where addressing.reserved names the range, reserved-range-in-use reports it instead.",
        Why = "On every host 172.17.0.0/16 belongs to docker0, so traffic to a pod or service with such an address ends there. Hosts are better off: when docker first starts it looks at the host's routes and takes the next range if 172.17.0.0/16 has one; hosts that reach the node subnet by their default route only cut themselves off.",
        Fix = "Take other addresses for the cluster, or containerd as the engine.",
        Versions = "clusters that run on docker, which is the default before Kubernetes 1.20",
        Sources =
        [
            new("docker: bridge network driver", "https://docs.docker.com/engine/network/drivers/bridge/"),
            new("Kubespray: docker's bridge on hosts of the company network", "https://github.com/kubernetes-sigs/kubespray/issues/7987"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Addressing.Reserved, ClusterPath.Root.Addressing.Nodes,
        ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services, ClusterPath.Root.Addressing.LoadBalancers,
        ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.ExternalIPs, ClusterPath.Root.ControlPlane.Endpoint, ClusterPath.Root.Exposure.Edge.Vip,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var bridge = AddressPlan.DockerBridge(cluster);
        return bridge.IsEmpty ? [] : Keeping.Off(cluster, bridge, Error, NodeSubnet);
    }

    private Finding NodeSubnet(Overlap overlap) =>
        overlap.Describe(Warning(overlap.Path, overlap.Message), "give docker another range by \"bip\" in /etc/docker/daemon.json before it first starts, or put the hosts into another subnet");
}
