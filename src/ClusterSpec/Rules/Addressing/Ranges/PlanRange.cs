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
    public Phrase Noun => Kind switch
    {
        RangeKind.Nodes => (Phrase)"nodes",
        RangeKind.Pods => "pods",
        RangeKind.Services => "services",
        RangeKind.CalicoPool => Word is null ? (Phrase)"Calico pool" : $"Calico pool {ShownText.Of(Word)}",
        RangeKind.Reserved => "reserved range",
        RangeKind.LoadBalancers => "load-balancer range",
        RangeKind.ExternalIPs => "external range",
        _ => "docker bridge",
    };

    /// <summary>Kind and addresses: <c>pods 10.0.0.0/8</c>.</summary>
    public Phrase Subject => Kind == RangeKind.Reserved && Word is not null ? (Phrase)$"{Noun} {Range} ({ShownText.Of(Word)})" : $"{Noun} {Range}";

    /// <summary>Whether the noun takes a plural verb.</summary>
    public bool IsPlural => Kind is RangeKind.Nodes or RangeKind.Pods or RangeKind.Services;

    /// <summary>One of its addresses: <c>a pod address</c>.</summary>
    public Phrase OneAddress => Kind switch
    {
        RangeKind.Nodes => (Phrase)"a node address",
        RangeKind.Pods => "a pod address",
        RangeKind.Services => "a service address",
        RangeKind.CalicoPool => "a Calico pool address",
        RangeKind.Reserved => "a reserved address",
        RangeKind.LoadBalancers => "a load-balancer address",
        RangeKind.ExternalIPs => "an external address",
        _ => "a docker bridge address",
    };

    /// <summary>Several of them: <c>pod addresses</c>.</summary>
    public Phrase Addresses => Kind switch
    {
        RangeKind.Nodes => (Phrase)"node addresses",
        RangeKind.Pods => "pod addresses",
        RangeKind.Services => "service addresses",
        RangeKind.CalicoPool => "Calico pool addresses",
        RangeKind.Reserved => "reserved addresses",
        RangeKind.LoadBalancers => "load-balancer addresses",
        RangeKind.ExternalIPs => "external addresses",
        _ => "docker bridge addresses",
    };

    /// <summary>What stands at its place, for the second place of a finding.</summary>
    public Phrase Here => (Kind, IsGiven) switch
    {
        (RangeKind.DockerBridge, true) => (Phrase)$"docker, whose bridge is {Range}, is chosen here",
        (RangeKind.DockerBridge, false) => $"this Kubernetes runs on docker unless another engine is chosen, and its bridge is {Range}",
        (_, false) => $"{Noun} are not given and default to {Range}",
        (RangeKind.Reserved, _) => "reserved here",
        (RangeKind.LoadBalancers or RangeKind.ExternalIPs, _) => $"the {Noun} is given here",
        _ => IsPlural ? (Phrase)$"{Noun} are given here" : $"{Noun} is given here",
    };

    /// <summary>It as the second place of a finding.</summary>
    public RelatedPath Related => new(Path, Here);
}
