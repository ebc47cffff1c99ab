using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Mtu;

internal sealed class CalicoMtuTooSmallRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "calico-mtu-too-small",
        Section = "Mtu",
        Severity = Severity.Warning,
        Title = "pods send smaller packets than the network carries",
        What = "Compares network.calico.mtu with the smallest MTU of the hosts that run Calico less what the tunnels take, as calico-mtu-too-large does, and speaks where it is below. Below 1280 with IPv6 pods pod-mtu-too-small-for-ipv6 speaks instead.",
        Why = "The same data takes more packets, each with its headers and its work in the kernel. Often the number is left over from a network or a tunnel that is no longer there.",
        Fix = "Write mtu: auto, or the number that the message names. Where a path outside the hosts' network carries less, give that as network.mtu.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: configure MTU", "https://docs.tigera.io/calico/latest/networking/configuring/mtu#determine-mtu-size")],
    };

    public override ImmutableArray<string> Inputs => MtuInputs.Calico;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Mtu: { IsGiven: true } mtu } calico || mtu.Value >= calico.MtuBudget.Largest
            || (cluster.Addressing.HasPods(ipv6: true) && mtu.Value < PodMtuTooSmallForIpv6Rule.Least))
            yield break;
        yield return Warning(mtu.Path, $"calico.mtu {mtu} is smaller than it has to be: {MtuSum.Words(calico.MtuBudget)}") with
        {
            Fix = FindingFix.Set(mtu.Path, "auto").AsUnsafe(),
            Label = $"{calico.MtuBudget.Largest - mtu.Value} given away in every packet",
            Related = [.. MtuSum.Places(cluster, calico)],
            Help = MtuSum.WayOut(cluster, calico),
        };
    }
}
