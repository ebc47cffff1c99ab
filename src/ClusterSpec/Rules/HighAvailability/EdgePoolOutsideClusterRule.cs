using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class EdgePoolOutsideClusterRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "edge-pool-outside-cluster",
        Section = "HighAvailability",
        Severity = Severity.Error,
        Title = "Traefik cannot run on the hosts of the edge",
        What = "Where Traefik is the ingress controller, the hosts of exposure.edge.pool have to be nodes of Kubernetes: their pool has one of the roles edge, worker, control-plane or route-reflector.",
        Why = "Traefik runs as a pod on each host of the edge, behind that host's HAProxy. Hosts without a kubelet run no pods, and HAProxy has nobody to send to.",
        Fix = "Give the pool the role edge, or name a pool that has it.",
        Sources = [new("Kubernetes: nodes", "https://kubernetes.io/docs/concepts/architecture/nodes/")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Exposure.Edge.Pool, ClusterPath.Root.Exposure.Ingress.Controller, ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Roles,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Exposure.HasTraefik || cluster.Pool(cluster.Exposure.Edge?.Pool) is not { RunsKubelet: false } pool)
            yield break;
        yield return Error(ClusterPath.Root.Exposure.Edge.Pool, $"the hosts of pool {ShownText.Of(pool.Name)} are no nodes of Kubernetes, so that Traefik cannot run on them: give the pool the role edge") with
        {
            Related = [new(pool.Path.Roles, "no role here brings a kubelet")],
        };
    }
}
