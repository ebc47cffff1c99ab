using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Mtu;

internal sealed class PodMtuTooSmallForIpv6Rule : ClusterRule
{
    // https://www.rfc-editor.org/rfc/rfc8200#section-5
    internal const int Least = 1280;

    public override RuleDescription Description { get; } = new()
    {
        Name = "pod-mtu-too-small-for-ipv6",
        Section = "Mtu",
        Severity = Severity.Error,
        Title = "pods have IPv6 addresses and an MTU below 1280",
        What = "Checks the MTU of pods, given or computed, where a pod range is IPv6.",
        Why = "IPv6 needs links of 1280 bytes. Linux switches IPv6 off on an interface with less, and pods have no IPv6 address.",
        Fix = "Give pods 1280 bytes or more: raise network.mtu, or take a tunnel with less overhead.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("RFC 8200: packet size issues", "https://www.rfc-editor.org/rfc/rfc8200#section-5")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. MtuInputs.Calico, ClusterPath.Root.Network.Flannel.Backend];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var mtu = cluster.Network.Calico?.Mtu ?? cluster.Network.Flannel?.Mtu;
        var pods = cluster.Addressing.Pods.FirstOrDefault(pods => pods.Cidr.IsIPv6);
        if (mtu is not { } ofPods || ofPods.Value >= Least || pods is null)
            yield break;
        var hosts = MtuSum.Smallest(cluster);
        yield return Error(ofPods.IsGiven ? ofPods.Path : hosts.Path, ofPods.IsGiven
            ? (Phrase)$"the MTU of pods is {ofPods}, and IPv6 needs {Least}: take {Least} at least"
            : $"the MTU of pods is {ofPods}, {MtuSum.Reason(cluster)}, and IPv6 needs {Least}: hosts need {hosts.Value + Least - ofPods.Value} at least") with
        {
            Fix = ofPods.IsGiven && cluster.Network.Calico?.MtuBudget.Largest >= Least ? FindingFix.Set(ofPods.Path, "auto").AsUnsafe() : null,
            Label = ofPods.IsGiven ? null : DefaultLabel.Of(hosts, $"{hosts}"),
            Related = pods.IsGiven ? [new(pods.Path, "IPv6")] : [],
        };
    }
}
