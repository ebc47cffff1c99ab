using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Calico;

namespace ClusterSpec.Rules.Cloud;

internal sealed class AzureIpipRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "azure-ipip",
        Section = "Cloud",
        Severity = Severity.Error,
        Title = "IPIP on Azure",
        What = "Looks for IP pools with encapsulation ipip or ipip-cross-subnet where the platform is azure.",
        Why = "Azure's network drops IPIP packets. Nodes become ready, and pods on different hosts do not reach each other.",
        Fix = "Take encapsulation vxlan.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: Azure", "https://docs.tigera.io/calico/latest/reference/public-cloud/azure")],
    };

    public override ImmutableArray<string> Inputs => CalicoInputs.Encapsulation;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico || cluster.Platform.Value != Platform.Azure)
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.Encapsulation.Value.IsIpip()).DistinctBy(pool => pool.Encapsulation.Path))
        {
            var vxlan = pool.Encapsulation.Value == Encapsulation.Ipip ? Encapsulation.Vxlan : Encapsulation.VxlanCrossSubnet;
            yield return Error(pool.Encapsulation.Path, $"Azure drops IPIP packets, and {pool.Shown()} has encapsulation {pool.Encapsulation.Value.Text()}: take {vxlan.Text()}") with
            {
                Fix = cluster.Addressing.HasPods(ipv6: true) ? null : FindingFix.Set(pool.Encapsulation.Path, vxlan.Text()).AsUnsafe(),
                Related = [new(cluster.Platform.Path, "the platform")],
            };
        }
    }
}
