using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>A network of the address plan with its place.</summary>
/// <param name="Cidr">The network, host bits masked.</param>
/// <param name="Written">As it stands in the file.</param>
/// <param name="HasHostBits">Whether what is written has bits behind its prefix.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Origin">Who decided it.</param>
public sealed record PlannedNetwork(Cidr Cidr, string Written, bool HasHostBits, string Path, Origin Origin)
{
    /// <summary>Whether the network stands in the file.</summary>
    public bool IsGiven => Origin.Kind == OriginKind.Given;
}

/// <summary>A range that the cluster keeps off.</summary>
/// <param name="Network">The range.</param>
/// <param name="Purpose">What it is for; null when not given.</param>
public sealed record ReservedNetwork(PlannedNetwork Network, string? Purpose);

/// <summary>A range of load-balancer addresses.</summary>
/// <param name="Range">The range.</param>
/// <param name="Written">As it stands in the file.</param>
/// <param name="Path">Where it stands.</param>
public sealed record LoadBalancerRange(IpRange Range, string Written, string Path);

/// <summary>The address plan.</summary>
public sealed record EffectiveAddressing
{
    /// <summary>Subnets of the hosts.</summary>
    public required ImmutableArray<PlannedNetwork> Nodes { get; init; }

    /// <summary>Pod ranges, one for each family.</summary>
    public required ImmutableArray<PlannedNetwork> Pods { get; init; }

    /// <summary>Service ranges, one for each family.</summary>
    public required ImmutableArray<PlannedNetwork> Services { get; init; }

    /// <summary>Prefix length of the pod range of each node, IPv4.</summary>
    public required Resolved<int> NodePrefixIPv4 { get; init; }

    /// <summary>Prefix length of the pod range of each node, IPv6.</summary>
    public required Resolved<int> NodePrefixIPv6 { get; init; }

    /// <summary>Address of the cluster's DNS service; null when the service range cannot be read.</summary>
    public required Resolved<IpAddress?> ClusterDns { get; init; }

    /// <summary>Ranges that the cluster keeps off.</summary>
    public required ImmutableArray<ReservedNetwork> Reserved { get; init; }

    /// <summary>Ranges of load-balancer addresses.</summary>
    public required ImmutableArray<LoadBalancerRange> LoadBalancers { get; init; }

    /// <summary>Names of the clusters that this one is routed to; null when not given, which leaves it open.</summary>
    public required ImmutableArray<string>? RoutedTo { get; init; }

    /// <summary>Whether pods have addresses of this family.</summary>
    /// <param name="ipv6">True for IPv6.</param>
    public bool HasPods(bool ipv6) => Pods.Any(pods => pods.Cidr.IsIPv6 == ipv6);

    /// <summary>Whether pods have addresses of both families.</summary>
    public bool IsDualStack => HasPods(false) && HasPods(true);

    /// <summary>Prefix length of the pod range of each node.</summary>
    /// <param name="ipv6">True for IPv6.</param>
    public Resolved<int> NodePrefix(bool ipv6) => ipv6 ? NodePrefixIPv6 : NodePrefixIPv4;
}
