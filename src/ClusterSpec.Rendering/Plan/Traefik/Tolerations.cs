using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Haproxy;
using ClusterSpec.Rendering.Plan.Kubeadm;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>What Traefik tolerates to run on the hosts of the edge: their taints, written or kubeadm's own.</summary>
internal static class Tolerations
{
    public static IEnumerable<View> Of(EffectiveCluster cluster, EdgeBackends edge) =>
        edge.Hosts.Select(host => host.Pool).Distinct()
            .SelectMany(pool => Registration.AllTaints(cluster, pool)).Distinct()
            .Select(taint => new View
            {
                { "key", taint.Key },
                { "operator", taint.Value is null ? "Exists" : "Equal" },
                { "value", taint.Value },
                { "effect", taint.Effect },
            });
}
