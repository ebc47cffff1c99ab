using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class VipIsANodeAddressRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vip-is-a-node-address",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a virtual address is the address of a host",
        What = "Looks for the virtual addresses of the API and of the edge among the first and second addresses of the hosts. It is an error.",
        Why = "keepalived gives the address to whichever host leads and takes it from the others. A host that has it as its own answers beside the leader, or loses it for good.",
        Fix = "Take an address of the same subnet that no host has.",
        Note = "Kubespray does not check this",
        Sources = [new("kubeadm: options for software load balancing", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#keepalived-and-haproxy")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.ControlPlane.Endpoint.Vip, ClusterPath.Root.Exposure.Edge.Vip, .. HostInputs.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var virtuals = ClusterAddresses.FrontDoors(cluster).Where(door => door.IsVirtual).ToList();
        foreach (var door in virtuals)
        {
            var hosts = ClusterAddresses.Hosts(cluster).Where(host => host.Address == door.Address).Take(1);
            foreach (var host in hosts)
            {
                yield return Error(door.Path, $"{door.Subject} is the address of {host.Name}") with
                {
                    Help = $"take an address that no host has{new NodeSpace(cluster).Address(door.Address)}",
                    Related = [host.Related],
                };
            }
        }
    }
}
