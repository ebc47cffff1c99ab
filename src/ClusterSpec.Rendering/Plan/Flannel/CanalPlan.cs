using ClusterSpec.Effective;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Flannel;

/// <summary>Canal: Flannel carries packets, Calico's Felix enforces policies, both in one DaemonSet of Calico's manifest.</summary>
internal static class CanalPlan
{
    // Since then the manifests are files of the repository: https://github.com/projectcalico/calico/tree/v3.21.0/manifests
    private static readonly SemVersion InRepository = new(3, 21, 0);

    public static IEnumerable<PlannedFile> Files(EffectiveCluster cluster, EffectiveFlannel flannel, SemVersion calico, View network)
    {
        yield return File("kustomization.yaml", new View
        {
            { "url", calico.IsAtLeast(InRepository)
                ? $"https://raw.githubusercontent.com/projectcalico/calico/v{calico}/manifests/canal.yaml"
                : $"https://docs.projectcalico.org/archive/v{calico.ToMinorText()}/manifests/canal.yaml" },
            { "version", $"{calico}" },
        });
        var interfaces = NetworkPlan.Interfaces(cluster);
        yield return File("canal-config.yaml", new View
        {
            { "network", network },
            { "mtu", $"{flannel.Mtu.Value}" },
            { "reason", flannel.Mtu.Origin.Reason },

            // One name serves all hosts, or the default route's interface.
            { "interface", interfaces.Length == 1 ? interfaces[0] : "" },
        });
    }

    private static PlannedFile File(string name, View view) => new() { Path = $"flannel/canal/{name}", Template = $"flannel/canal/{name}", View = view };
}
