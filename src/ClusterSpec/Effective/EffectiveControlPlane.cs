using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>How the API server is reached.</summary>
public sealed record EffectiveControlPlane
{
    /// <summary>Port of kube-apiserver on its host: <see href="https://kubernetes.io/docs/reference/networking/ports-and-protocols/"/>.</summary>
    public const int ApiServerPort = 6443;

    /// <summary>Hosts that run the API server.</summary>
    public required ImmutableArray<EffectiveHost> Hosts { get; init; }

    /// <summary>Whether the file gives an endpoint.</summary>
    public required bool HasEndpoint { get; init; }

    /// <summary>DNS name or address of the endpoint; null without an endpoint and without a readable control-plane address.</summary>
    public required Resolved<string?> EndpointHost { get; init; }

    /// <summary>Virtual address of the load balancer; null when not given.</summary>
    public required Resolved<IpAddress?> Vip { get; init; }

    /// <summary>Port of the endpoint.</summary>
    public required Resolved<int> Port { get; init; }

    /// <summary>What stands before the API servers.</summary>
    public required Resolved<LoadBalancerKind> LoadBalancerKind { get; init; }

    /// <summary>Name of the pool whose hosts run HAProxy; null when not given.</summary>
    public required Resolved<string?> LoadBalancerPool { get; init; }

    /// <summary>Hosts that run HAProxy: empty unless the kind is haproxy.</summary>
    public required ImmutableArray<EffectiveHost> LoadBalancerHosts { get; init; }

    /// <summary>keepalived of the API's virtual address; null when not given.</summary>
    public required Keepalived? Keepalived { get; init; }

    /// <summary>Endpoint as <c>host:port</c>, IPv6 in brackets; null without a host.</summary>
    public string? Endpoint => EndpointHost.Value is { } host
        ? (host.Contains(':', StringComparison.Ordinal) ? $"[{host}]:{Port.Value}" : $"{host}:{Port.Value}")
        : null;
}
