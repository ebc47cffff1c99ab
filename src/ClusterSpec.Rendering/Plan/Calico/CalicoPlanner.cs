using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>Calico's resources, for <c>calicoctl apply</c>, and the patches of its nodes.</summary>
public sealed class CalicoPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "calico";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.Network.Calico is not { } calico)
            yield break;
        yield return File("ip-pool.yaml", new View { { "pools", calico.Pools.Where(pool => pool.Network is not null).Select(pool => IpPool(calico, pool)) } });
        yield return File("felix-configuration.yaml", FelixPlan.View(cluster, calico));
        yield return File("bgp-configuration.yaml", BgpPlan.Configuration(cluster, calico));
        var peers = BgpPlan.Peers(cluster, calico);
        if (peers.Length > 0)
            yield return File("bgp-peers.yaml", new View { { "peers", peers } });
        foreach (var file in NodePlan.Files(calico))
            yield return file;
        if (PolicyPlan.IsNeeded(calico))
            yield return File("global-network-policy.yaml", PolicyPlan.View(cluster, calico));
        if (calico.HostEndpoints.Value == HostEndpoints.Auto)
            yield return HostEndpointPlan.File(calico);
        yield return RunbookPlan.File(cluster, calico);
        foreach (var file in InstallationPlan.Files(cluster, calico))
            yield return file;
    }

    private PlannedFile File(string name, View view) => new() { Path = $"{Target}/{name}", Template = $"calico/{name}", View = view };

    private static View IpPool(EffectiveCalico calico, EffectiveIpPool pool) => new()
    {
        { "name", pool.Name },
        { "cidr", pool.Network?.Cidr.ToString() },
        { "blockSize", pool.BlockSize.Value },
        { "ipipMode", PoolModes.IpIp(pool) },
        { "vxlanMode", PoolModes.Vxlan(pool) },
        { "natOutgoing", calico.NatOutgoing.Value },
        { "nodeSelector", pool.NodeSelector.Value },
    };
}
