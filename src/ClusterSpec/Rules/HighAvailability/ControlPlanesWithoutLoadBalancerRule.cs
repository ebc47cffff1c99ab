using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class ControlPlanesWithoutLoadBalancerRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "control-planes-without-load-balancer",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "several control planes stand behind no common address",
        What = "Outside development, two control planes or more need controlPlane.endpoint and controlPlane.loadBalancer, and an endpoint that is not the address or the name of one of them.",
        Why = "Every kubelet and every kubeconfig keeps the endpoint that it was made with. If that is one API server, the cluster is lost to them with that host, however many others run; and to change it later, the certificates and every node have to be made anew.",
        Fix = "Give an endpoint with a virtual address, and HAProxy with keepalived before the API servers. Where a load balancer of somebody else's stands there, say kind: external.",
        Sources =
        [
            new("kubeadm: options for software load balancing", "https://github.com/kubernetes/kubeadm/blob/main/docs/ha-considerations.md#options-for-software-load-balancing"),
            new("Kubernetes: highly available clusters with kubeadm", "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/high-availability/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Metadata.Environment, ClusterPath.Root.ControlPlane, ClusterPath.Root.Pools.Any.Roles,
        ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        if (!cluster.IsProduction || controlPlane.Hosts.Length < 2)
            yield break;
        var hasBalancer = controlPlane.LoadBalancerKind.Value != LoadBalancerKind.None;
        if (!controlPlane.HasEndpoint || !hasBalancer)
            yield return Missing(cluster, hasBalancer);
        else if (EndpointHost(controlPlane) is { } host)
            yield return Error(controlPlane.EndpointHost.Path, $"the endpoint {ShownText.Of(controlPlane.EndpointHost.Value ?? "")} leads to {ShownText.Of(host.Label)} alone, one of {controlPlane.Hosts.Length} control planes: give {Common(controlPlane)}") with
            {
                Related = [new(host.Path, $"{ShownText.Of(host.Label)} is one of these")],
            };
    }

    private Finding Missing(EffectiveCluster cluster, bool hasBalancer)
    {
        var controlPlane = cluster.ControlPlane;
        var paths = ClusterPath.Root.ControlPlane;
        var first = controlPlane.Hosts[0];
        var (missing, path) = (controlPlane.HasEndpoint, hasBalancer) switch
        {
            (true, _) => ((Phrase)"load balancer", cluster.Written.ControlPlane?.LoadBalancer is null ? (string)paths : paths.LoadBalancer.Kind),
            (false, true) => ("endpoint", paths),
            _ => ("endpoint and no load balancer", cluster.Written.ControlPlane is null ? first.Pool.Path.Roles : paths),
        };
        return Error(path, $"{controlPlane.Hosts.Length} control planes have no {missing} before them, so that all nodes hang on one: give {Settings(controlPlane.HasEndpoint, hasBalancer)}") with
        {
            Label = $"{controlPlane.Hosts.Length} control planes: {NameList.Of(controlPlane.Hosts.Select(host => ShownText.Of(host.Label)))}",
            Help = hasBalancer || controlPlane.HasEndpoint ? null : Example(cluster),
        };
    }

    private static Phrase? Example(EffectiveCluster cluster)
    {
        var pool = cluster.Pools.FirstOrDefault(candidate => candidate.Has(HostRole.LoadBalancer)) ?? cluster.ControlPlane.Hosts[0].Pool;
        if (FreeAddress.Near(cluster, pool.Hosts) is not { } vip)
            return null;
        var port = pool.Has(HostRole.ControlPlane) ? 8443 : EffectiveControlPlane.ApiServerPort;
        return $"for example controlPlane: {{ endpoint: {{ host: {vip}, vip: {vip}, port: {port} }}, loadBalancer: {{ pool: {ShownText.Of(pool.Name)}, keepalived: {{ interface: {ShownText.Of(pool.Written.Interface ?? "eth0")}, virtualRouterId: 51 }} }} }}";
    }

    private static Phrase Settings(bool hasEndpoint, bool hasBalancer) => (hasEndpoint, hasBalancer) switch
    {
        (true, _) => (Phrase)$"{ClusterPath.Root.ControlPlane.LoadBalancer}, with kind external where one stands already",
        (_, true) => $"{ClusterPath.Root.ControlPlane.Endpoint}",
        _ => $"{ClusterPath.Root.ControlPlane.Endpoint} and {ClusterPath.Root.ControlPlane.LoadBalancer}",
    };

    private static Phrase Common(EffectiveControlPlane controlPlane) =>
        controlPlane.Vip.Value is { } vip ? (Phrase)$"the virtual address {vip}, or a name for it" : "the address of the load balancer, or a name for it";

    private static EffectiveHost? EndpointHost(EffectiveControlPlane controlPlane)
    {
        var written = controlPlane.EndpointHost.Value;
        IpAddress? address = IpAddress.TryParse(written, out var parsed) ? parsed : null;
        return controlPlane.Hosts.FirstOrDefault(host =>
            address is null ? host.Name == written : host.Address == address || host.SecondaryAddress == address);
    }
}
