using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Flannel;

/// <summary>Flannel: its network, its CNI configuration and its DaemonSet, or with Canal a kustomization over that manifest.</summary>
public sealed class FlannelPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "flannel";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.Network.Flannel is not { } flannel)
            yield break;
        var network = NetworkPlan.View(cluster, flannel);
        yield return File("net-conf.json", network);
        if (flannel.CanalVersion is { } calico)
        {
            foreach (var file in CanalPlan.Files(cluster, flannel, calico, network))
                yield return file;
            yield break;
        }

        yield return File("cni-conf.json", new View { { "mtu", flannel.Mtu.Value } });
        yield return File("kube-flannel.yaml", View(cluster, flannel, network));
    }

    private PlannedFile File(string name, View view) => new() { Path = $"{Target}/{name}", Template = $"flannel/{name}", View = view };

    private static View View(EffectiveCluster cluster, EffectiveFlannel flannel, View network)
    {
        var version = flannel.Version.Value ?? FlannelReleases.Newest;
        var images = FlannelImages.Of(version);
        var hasNamespace = FlannelMilestones.OwnNamespace.HoldsFor(version);
        return new View
        {
            { "network", network },
            { "mtu", flannel.Mtu.Value },
            { "reason", flannel.Mtu.Origin.Reason },
            { "namespace", hasNamespace ? "kube-flannel" : "kube-system" },
            { "hasNamespace", hasNamespace },
            { "image", FlannelMilestones.OneImage.HoldsFor(version) ? $"{images.Flannel}:v{version}" : $"{images.Flannel}:v{version}-amd64" },
            { "isForOneArchitecture", !FlannelMilestones.OneImage.HoldsFor(version) },
            { "cniPlugin", images.CniPlugin },
            { "interfaces", NetworkPlan.Interfaces(cluster).Select(name => $"--iface={name}") },
            { "needsModule", flannel.Backend.Value == FlannelBackend.Wireguard },
        };
    }
}
