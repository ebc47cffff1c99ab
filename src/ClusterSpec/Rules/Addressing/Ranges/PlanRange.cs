using ClusterSpec.Diagnostics;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>A range of the file with the words for it.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Range">First to last address.</param>
/// <param name="Path">Where it stands, or would stand.</param>
/// <param name="IsGiven">Whether it stands in the file.</param>
internal sealed record PlanRange(RangeKind Kind, IpRange Range, string Path, bool IsGiven)
{
    /// <summary>The user's word for it; null where there is none.</summary>
    public string? Word { get; init; }

    /// <summary>Its kind in a sentence: <c>pods</c>, <c>load-balancer range</c>.</summary>
    public string Noun => Kind switch
    {
        RangeKind.Nodes => "nodes",
        RangeKind.Pods => "pods",
        RangeKind.Services => "services",
        RangeKind.CalicoPool => Word is null ? "Calico pool" : $"Calico pool {ShownText.Of(Word)}",
        RangeKind.Reserved => "reserved range",
        RangeKind.LoadBalancers => "load-balancer range",
        RangeKind.ExternalIPs => "external range",
        _ => "docker bridge",
    };

    /// <summary>Kind and addresses: <c>pods 10.0.0.0/8</c>.</summary>
    public string Subject => Kind == RangeKind.Reserved && Word is not null ? $"{Noun} {Range} ({ShownText.Of(Word)})" : $"{Noun} {Range}";

    /// <summary>Whether the noun takes a plural verb.</summary>
    public bool IsPlural => Kind is RangeKind.Nodes or RangeKind.Pods or RangeKind.Services;

    /// <summary>Kind before <c>address</c>: <c>pod</c>.</summary>
    public string Adjective => Kind switch
    {
        RangeKind.Nodes => "node",
        RangeKind.Pods => "pod",
        RangeKind.Services => "service",
        RangeKind.CalicoPool => "Calico pool",
        RangeKind.Reserved => "reserved",
        RangeKind.LoadBalancers => "load-balancer",
        RangeKind.ExternalIPs => "external",
        _ => "docker bridge",
    };

    /// <summary>What stands at its place, for the second place of a finding.</summary>
    public string Here => (Kind, IsGiven) switch
    {
        (RangeKind.DockerBridge, true) => $"docker, whose bridge is {Range}, is chosen here",
        (RangeKind.DockerBridge, false) => $"this Kubernetes runs on docker unless another engine is chosen, and its bridge is {Range}",
        (_, false) => $"{Noun} are not given and default to {Range}",
        (RangeKind.Reserved, _) => "reserved here",
        (RangeKind.LoadBalancers or RangeKind.ExternalIPs, _) => $"the {Noun} is given here",
        _ => $"{Noun} {(IsPlural ? "are" : "is")} given here",
    };

    /// <summary>It as the second place of a finding.</summary>
    public RelatedPath Related => new(Path, Here);
}
