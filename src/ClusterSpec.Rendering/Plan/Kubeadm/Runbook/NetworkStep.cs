using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Calico;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Kubeadm.Runbook;

/// <summary>How the pods get their network: upstream's manifest of the release, then what was rendered for it.</summary>
internal static class NetworkStep
{
    // What upstream's manifest of Flannel has: https://github.com/flannel-io/flannel/blob/v0.12.0/Documentation/kube-flannel.yml
    private const string FlannelDefault = "10.244.0.0/16";

    // Manifests of earlier releases are in the archive of the release alone: https://docs.tigera.io/calico/latest/getting-started/kubernetes/self-managed-onprem/onpremises
    private static readonly SemVersion RawManifests = new(3, 24, 0);

    public static View View(EffectiveCluster cluster)
    {
        var files = new CalicoPlanner().Plan(cluster).Select(file => file.Path).ToList();
        return new View
        {
            { "plugin", Title(cluster) },
            { "commands", Commands(cluster) },
            { "runbook", files.FirstOrDefault(path => path.EndsWith("/README.md", StringComparison.Ordinal)) },
            { "files", files.OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal) },
        };
    }

    private static string Title(EffectiveCluster cluster) => cluster.Network switch
    {
        { Calico: { } calico } => $"Calico {calico.Version}",
        { Flannel.Version.Value: { } version } => $"Flannel {version}",
        _ => cluster.Network.Plugin.Value.Text(),
    };

    private static IEnumerable<string> Commands(EffectiveCluster cluster) => cluster.Network switch
    {
        { Calico: { } calico } => Calico(calico),
        { Flannel: { Version.Value: { } version } flannel } => Flannel(cluster, flannel, version),
        _ => [],
    };

    private static IEnumerable<string> Calico(EffectiveCalico calico)
    {
        var manifest = calico switch
        {
            { Datastore.Value: Datastore.Etcd } => "calico-etcd.yaml",
            { TyphaReplicas.Value: > 0 } => "calico-typha.yaml",
            _ => "calico.yaml",
        };
        if (calico.Version.Value.IsAtLeast(RawManifests))
        {
            yield return $"curl -fsSLo calico.yaml https://raw.githubusercontent.com/projectcalico/calico/v{calico.Version}/manifests/{manifest}";
        }
        else
        {
            yield return $"curl -fsSL https://github.com/projectcalico/calico/releases/download/v{calico.Version}/release-v{calico.Version}.tgz | tar -xz";
            yield return $"cp release-v{calico.Version}/*manifests/{manifest} calico.yaml";
        }

        yield return $"sed -i 's/^  veth_mtu: .*/  veth_mtu: \"{calico.Mtu}\"/' calico.yaml";
        yield return "kubectl apply -f calico.yaml";
    }

    private static IEnumerable<string> Flannel(EffectiveCluster cluster, EffectiveFlannel flannel, SemVersion version)
    {
        yield return $"curl -fsSLo kube-flannel.yml https://raw.githubusercontent.com/flannel-io/flannel/v{version}/Documentation/kube-flannel.yml";
        if (cluster.Addressing.Pods.FirstOrDefault(network => !network.Cidr.IsIPv6) is { } pods)
            yield return $"sed -i 's#{FlannelDefault}#{pods.Cidr}#' kube-flannel.yml";
        if (flannel.Backend.Value is { } backend && backend != FlannelBackend.Vxlan)
            yield return $"sed -i 's/\"Type\": \"vxlan\"/\"Type\": \"{backend.Text()}\"/' kube-flannel.yml";
        yield return "kubectl apply -f kube-flannel.yml";
    }

    // Pools before anything takes an address, peers before a change of the mesh.
    private static int Rank(string path) => Path.GetFileName(path) switch
    {
        "ip-pool.yaml" => 0,
        "felix-configuration.yaml" => 1,
        "bgp-peers.yaml" => 2,
        "bgp-configuration.yaml" => 4,
        _ => 3,
    };
}
