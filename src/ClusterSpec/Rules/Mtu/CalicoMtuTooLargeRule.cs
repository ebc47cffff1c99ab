using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Mtu;

internal sealed class CalicoMtuTooLargeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "calico-mtu-too-large",
        Section = "Mtu",
        Severity = Severity.Error,
        Title = "packets of pods do not fit the hosts' network once they are in the tunnel",
        What = "Compares network.calico.mtu with the smallest MTU of the hosts that run Calico less what the tunnels take: IPIP 20 bytes, VXLAN 50 and over IPv6 70, WireGuard 60 and over IPv6 80, on Azure 100 more for WireGuard. Where several are on, the one that takes most counts.",
        Why = "A full packet of a pod is too long for the hosts' network when the tunnel's headers are added. It is cut in pieces or dropped: small requests work, large ones hang. Neither Kubespray nor Calico looks at it.",
        Fix = "Write mtu: auto, or the number that the message names. network.mtu and mtu of a pool say what the hosts' interfaces have.",
        Fixes = FixSafety.Safe,
        Sources = [new("Calico: configure MTU", "https://docs.tigera.io/calico/latest/networking/configuring/mtu#determine-mtu-size")],
    };

    public override ImmutableArray<string> Inputs => MtuInputs.Calico;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Mtu: { IsGiven: true } mtu } calico || mtu.Value <= calico.MtuBudget.Largest)
            yield break;
        yield return Error(mtu.Path, $"calico.mtu {mtu} does not fit: {MtuSum.Words(calico.MtuBudget)}") with
        {
            Fix = FindingFix.Set(mtu.Path, "auto"),
            Label = $"{mtu.Value - calico.MtuBudget.Largest} too many",
            Related = [.. MtuSum.Places(cluster, calico)],
            Help = MtuSum.WayOut(cluster, calico),
        };
    }
}
