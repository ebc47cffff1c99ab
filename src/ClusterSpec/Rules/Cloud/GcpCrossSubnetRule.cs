using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Calico;

namespace ClusterSpec.Rules.Cloud;

internal sealed class GcpCrossSubnetRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "gcp-cross-subnet",
        Section = "Cloud",
        Severity = Severity.Error,
        Title = "a tunnel between subnets only, on GCP",
        What = "Looks for IP pools with encapsulation vxlan-cross-subnet or ipip-cross-subnet where the platform is gcp.",
        Why = "These modes leave packets between hosts of one subnet without a tunnel. GCP's network routes those, too, does not know pods' addresses and drops them: pods reach each other between subnets, and not inside one.",
        Fix = "Take encapsulation vxlan, or ipip.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: determine the best networking option, Google Cloud", "https://docs.tigera.io/calico/latest/networking/determine-best-networking#google-cloud")],
    };

    public override ImmutableArray<string> Inputs => CalicoInputs.Encapsulation;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico || cluster.Platform.Value != Platform.Gcp)
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.Encapsulation.Value.IsCrossSubnet()).DistinctBy(pool => pool.Encapsulation.Path))
        {
            var always = pool.Encapsulation.Value.IsIpip() ? Encapsulation.Ipip : Encapsulation.Vxlan;
            yield return Error(pool.Encapsulation.Path, $"GCP drops packets with pods' addresses inside a subnet, too, where {pool.Encapsulation.Value.Text()} leaves {pool.Shown()} without a tunnel: take {always.Text()}") with
            {
                Fix = FindingFix.Set(pool.Encapsulation.Path, always.Text()).AsUnsafe(),
                Related = [new(cluster.Platform.Path, "the platform")],
            };
        }
    }
}
