using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>What single nodes have of their own: a reflector's cluster id, a rack, an AS number.</summary>
internal static class NodePlan
{
    public static IEnumerable<PlannedFile> Files(EffectiveCalico calico)
    {
        var reflects = calico.Bgp.Topology.Value == BgpTopology.RouteReflectors;
        foreach (var host in calico.Hosts)
        {
            var clusterId = reflects && host.Has(HostRole.RouteReflector) ? calico.Bgp.ClusterId.Value?.ToString() : null;
            var rack = calico.Bgp.Topology.Value == BgpTopology.TopOfRack ? host.Rack : null;
            if (clusterId is null && host.AsNumber is null && rack is null)
                continue;
            var isKubernetes = calico.Datastore.Value == Datastore.Kubernetes;
            yield return new PlannedFile
            {
                Path = $"calico/nodes/{host.Label}.yaml",
                Template = isKubernetes ? "calico/node-kubernetes.yaml" : "calico/node-etcd.yaml",
                Pool = host.Pool.Name,
                View = new View
                {
                    { "host", host.Label },
                    { "clusterId", clusterId },
                    { "rack", rack },
                    { "asNumber", host.AsNumber is { } number ? $"{number.Value}" : null },
                },
            };
        }
    }
}
