using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class EncapsulationWithoutOutgoingNatRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "encapsulation-without-outgoing-nat",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "pods in a tunnel keep their address towards the outside",
        What = "Looks for natOutgoing: false while an IP pool is carried by IPIP or VXLAN, between subnets too.",
        Why = "Traffic between pods and hosts then goes one way through the tunnel and the other way beside it, and a host's reverse path filter drops what does not come back the way it went. Outside the cluster nobody knows pods' addresses anyway.",
        Fix = "Leave natOutgoing on, or carry pods without encapsulation where the network knows their addresses.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: IP pool, natOutgoing", "https://docs.tigera.io/calico/latest/reference/resources/ippool#spec")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Encapsulation, ClusterPath.Root.Network.Calico.NatOutgoing];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { NatOutgoing.Value: false } calico)
            yield break;
        var encapsulated = calico.Pools.Where(pool => pool.Encapsulation.Value != Encapsulation.None).ToImmutableArray();
        if (encapsulated.IsEmpty)
            yield break;
        var first = encapsulated[0];
        yield return Warning(calico.NatOutgoing.Path, $"natOutgoing is off and {first.Shown()} is in a tunnel ({first.Encapsulation.Value.Text()}): replies that come beside the tunnel are dropped, so set it to true") with
        {
            Fix = FindingFix.Set(calico.NatOutgoing.Path, true).AsUnsafe(),
            Related = first.Encapsulation.IsGiven ? [new(first.Encapsulation.Path, "the tunnel")] : [],
        };
    }
}
