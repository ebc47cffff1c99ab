using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>What installs Calico where Kubespray does not: the operator's Installation, or patches of the plain manifest.</summary>
internal static class InstallationPlan
{
    public static IEnumerable<PlannedFile> Files(EffectiveCluster cluster, EffectiveCalico calico) =>
        UsesOperator(calico) ? [Installation(cluster, calico)] : ManifestPlan.Files(cluster, calico);

    /// <summary>Whether the operator is the way: it knows no datastore but Kubernetes.</summary>
    public static bool UsesOperator(EffectiveCalico calico) =>
        CalicoMilestones.OperatorInstalls.HoldsFor(calico.Version.Value) && calico.Datastore.Value == Datastore.Kubernetes;

    private static PlannedFile Installation(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var pools = FirstOfFamily(calico);
        return new PlannedFile
        {
            Path = "calico/installation.yaml",
            Template = "calico/installation.yaml",
            View = new View
            {
                { "version", $"{calico.Version}" },
                { "mtu", calico.Mtu.Value },
                { "bgp", calico.Bgp.IsUsed ? "Enabled" : "Disabled" },
                { "pools", pools.Select(pool => Pool(calico, pool)) },
                { "hasMorePools", calico.Pools.Length > pools.Length },
                { "typhas", calico.TyphaReplicas.Value },
                { "autodetection", Autodetection.Families(cluster, calico).Select(family => new View { { "name", $"nodeAddressAutodetectionV{family.Version}" }, { "networks", family.Networks }, { "canReach", family.CanReach } }) },
                { "hasApiServer", CalicoMilestones.OperatorApiServer.HoldsFor(calico.Version.Value) },
            },
        };
    }

    // The operator took one pool of each family before it learned of more; the others are made by ip-pool.yaml in any case.
    private static ImmutableArray<EffectiveIpPool> FirstOfFamily(EffectiveCalico calico) =>
    [
        .. calico.Pools.Where(pool => pool.Network is not null).GroupBy(pool => pool.Network?.Cidr.IsIPv6).Select(family => family.First()),
    ];

    private static View Pool(EffectiveCalico calico, EffectiveIpPool pool) => new()
    {
        { "cidr", pool.Network?.Cidr.ToString() },
        { "blockSize", pool.BlockSize.Value },
        { "encapsulation", Word(pool.Encapsulation.Value) },
        { "natOutgoing", calico.NatOutgoing.Value ? "Enabled" : "Disabled" },
        { "nodeSelector", pool.NodeSelector.Value },
    };

    private static string Word(Encapsulation way) => way switch
    {
        Encapsulation.Ipip => "IPIP",
        Encapsulation.IpipCrossSubnet => "IPIPCrossSubnet",
        Encapsulation.Vxlan => "VXLAN",
        Encapsulation.VxlanCrossSubnet => "VXLANCrossSubnet",
        _ => "None",
    };
}
