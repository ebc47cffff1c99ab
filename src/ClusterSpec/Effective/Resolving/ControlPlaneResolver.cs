using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective.Resolving;

internal static class ControlPlaneResolver
{
    public static EffectiveControlPlane Resolve(ControlPlane? written, ImmutableArray<EffectivePool> pools, ImmutableArray<EffectiveHost> hosts)
    {
        var paths = ClusterPath.Root.ControlPlane;
        var masters = hosts.Where(host => host.Has(HostRole.ControlPlane)).ToImmutableArray();
        var endpoint = written?.Endpoint;
        var kind = LoadBalancerKind(written, masters.Length, paths.LoadBalancer.Kind);
        return new EffectiveControlPlane
        {
            Hosts = masters,
            HasEndpoint = endpoint is not null,
            EndpointHost = endpoint?.Host is { } host
                ? new(host, paths.Endpoint.Host, Origin.Given)
                : new(Fallback(endpoint, masters), paths.Endpoint.Host, Origin.Derived("the address of the first control plane")),
            Vip = Pick.Optional(Read.Address(endpoint?.Vip), paths.Endpoint.Vip),
            Port = Pick.Of(endpoint?.Port, paths.Endpoint.Port, EffectiveControlPlane.ApiServerPort),
            LoadBalancerKind = kind,
            LoadBalancerPool = Pick.OptionalText(written?.LoadBalancer?.Pool, paths.LoadBalancer.Pool),
            LoadBalancerHosts = kind.Value == Model.LoadBalancerKind.Haproxy ? Balancers(written, pools) : [],
            Keepalived = written?.LoadBalancer?.Keepalived,
        };
    }

    private static Resolved<LoadBalancerKind> LoadBalancerKind(ControlPlane? written, int controlPlanes, string path) =>
        written?.LoadBalancer is { } balancer
            ? Pick.Of(balancer.Kind, path, Model.LoadBalancerKind.Haproxy)
            : new(Model.LoadBalancerKind.None, path, Origin.Derived(controlPlanes > 1 ? "no load balancer is given" : "one control plane needs none"));

    private static string? Fallback(Endpoint? endpoint, ImmutableArray<EffectiveHost> masters) =>
        endpoint?.Vip ?? masters.FirstOrDefault()?.Address?.ToString();

    private static ImmutableArray<EffectiveHost> Balancers(ControlPlane? written, ImmutableArray<EffectivePool> pools)
    {
        if (written?.LoadBalancer?.Pool is { } name)
            return pools.FirstOrDefault(pool => pool.Name == name)?.Hosts ?? [];
        return [.. pools.Where(pool => pool.Has(HostRole.LoadBalancer)).SelectMany(pool => pool.Hosts)];
    }
}
