using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>README.md: in which order the files are applied, how each step is verified, and how to change the topology and the encapsulation
/// of a cluster that runs.</summary>
internal static class RunbookPlan
{
    public static PlannedFile File(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var bgp = calico.Bgp;
        var isPatchedByKubectl = calico.Datastore.Value == Datastore.Kubernetes;
        var tunnels = calico.Pools.Where(pool => pool.Network is { Cidr.IsIPv6: false } && !pool.Encapsulation.Value.IsVxlan()).ToImmutableArray();
        return new PlannedFile
        {
            Path = "calico/README.md",
            Template = "calico/README.md",
            View = new View
            {
                { "name", cluster.Name },
                { "nodes", calico.Hosts.Length },
                { "others", Math.Max(0, calico.Hosts.Length - 1) },
                { "steps", ApplySteps.Of(cluster, calico).Select((step, index) => new View { { "number", index + 1 }, { "command", step.Command }, { "check", step.Check } }) },
                { "pools", calico.Pools.Where(pool => pool.Network is not null).Select(pool => Pool(calico, pool)) },
                { "sessions", bgp.IsUsed ? SessionCounts.Of(cluster, calico).Select(row => new View { { "who", row.Who }, { "count", row.Count } }) : [] },
                { "selected", bgp.Peers.Any(peer => peer.NodeSelector is not null && bgp.Racks.IsEmpty) },
                { "felixRoutes", !bgp.IsUsed },
                { "isMesh", bgp.IsUsed && bgp.Topology.Value == BgpTopology.FullMesh },
                { "reflectors", bgp.Topology.Value == BgpTopology.RouteReflectors ? bgp.Reflectors.Select(host => Reflector(host, isPatchedByKubectl)) : [] },
                { "reflectorCount", bgp.Reflectors.Length },
                { "isPatchedByKubectl", isPatchedByKubectl },
                { "drainOption", cluster.Versions.KubernetesRelease.DrainOption },
                { "ipip", tunnels.Select(pool => Pool(calico, pool)) },
                { "subnets", cluster.Addressing.Nodes.Where(nodes => !nodes.Cidr.IsIPv6).Select(nodes => $"{nodes.Cidr}") },
                { "routers", bgp.Peers.IsEmpty ? "No router outside the cluster peers with it: with more than one subnet, stop at CrossSubnet." : $"Routers that learn the routes by BGP: {string.Join(", ", bgp.Peers.Select(peer => peer.Address).Distinct())}." },
                { "hostMtu", calico.MtuBudget.HostMtu },
                { "mtu", calico.Mtu.Value },

                // Less the headers of IP and ICMP.
                { "largestPing", calico.Mtu.Value - (cluster.Addressing.HasPods(ipv6: false) ? 28 : 48) },
                { "pingFamily", cluster.Addressing.HasPods(ipv6: false) ? "" : "-6 " },
            },
        };
    }

    private static View Pool(EffectiveCalico calico, EffectiveIpPool pool) => new()
    {
        { "name", pool.Name },
        { "cidr", pool.Network?.Cidr.ToString() },
        { "nat", calico.NatOutgoing.Value },
        { "ipipMode", PoolModes.IpIp(pool) },
        { "vxlanMode", PoolModes.Vxlan(pool) },
        { "nodeSelector", pool.NodeSelector.Value.Replace("|", "\\|", StringComparison.Ordinal) },
    };

    private static View Reflector(EffectiveHost host, bool isPatchedByKubectl) => new()
    {
        { "name", host.Label },
        { "rack", host.Rack },
        { "patch", isPatchedByKubectl ? $"kubectl patch node {host.Label} --patch-file nodes/{host.Label}.yaml" : $"calicoctl patch node {host.Label} --patch \"$(grep -v '^#' nodes/{host.Label}.yaml)\"" },
    };
}
