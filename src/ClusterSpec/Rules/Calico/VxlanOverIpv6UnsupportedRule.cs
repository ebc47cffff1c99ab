using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Calico;

internal sealed class VxlanOverIpv6UnsupportedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vxlan-over-ipv6-unsupported",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "VXLAN cannot carry IPv6 with this Calico or this kernel",
        What = "Looks for IPv6 pools with VXLAN where Calico is older than 3.23 or the hosts' kernel older than 4.19.1. Without os.kernel the kernel of the Ubuntu release counts.",
        Why = "An older Calico refuses the pool. An older kernel cannot make the interface, and pods on different hosts do not reach each other over IPv6.",
        Fix = "Take Calico 3.23 or newer on a kernel of 4.19.1 or newer, or carry the IPv6 pool without encapsulation.",
        Versions = "Calico before 3.23; kernels before 4.19.1",
        Sources =
        [
            new("Calico: overlay networking, limitations", "https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip#before-you-begin"),
            new("Calico issue 6226: 3.23 is the first release with IPv6 VXLAN", "https://github.com/projectcalico/calico/issues/6226"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Encapsulation, ClusterPath.Root.Os.Release, ClusterPath.Root.Os.Kernel];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico || VxlanOverIpv6.Obstacle(cluster, calico) is not { } obstacle)
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.IsIPv6() == true && pool.Encapsulation.Value.IsVxlan()))
        {
            yield return Error(pool.Encapsulation.Path, $"{obstacle.Words}, and {pool.Shown()} is IPv6: take {obstacle.NewEnough} or newer, or encapsulation none for it") with
            {
                Label = DefaultLabel.Of(pool.Encapsulation, pool.Encapsulation.Value.Text()),
                Related = [.. Places(cluster, calico, pool)],
            };
        }
    }

    private static IEnumerable<RelatedPath> Places(EffectiveCluster cluster, EffectiveCalico calico, EffectiveIpPool pool)
    {
        if (pool.Network is { IsGiven: true } network)
            yield return new(network.Path, "IPv6");
        if (!CalicoMilestones.VxlanOverIPv6.HoldsFor(calico.Version.Value) && calico.Version.IsGiven)
            yield return new(calico.Version.Path, "this release");
        else if (CalicoMilestones.VxlanOverIPv6.HoldsFor(calico.Version.Value))
            yield return cluster.Os.Kernel.IsGiven ? new(cluster.Os.Kernel.Path, "this kernel") : new(cluster.Os.Release.Path, $"Ubuntu {cluster.Os.Release} has this kernel");
    }
}
