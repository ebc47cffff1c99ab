using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>Traefik on the hosts of the edge: values for its Helm chart, and the same as plain manifests.</summary>
public sealed class TraefikPlanner : TargetPlanner
{
    // The first chart whose `expose` is a map, and that is for v3 by default: https://github.com/traefik/traefik-helm-chart/releases/tag/v28.0.0
    private const string ChartOfV3 = "28.0.0";

    // The last chart for v2: https://github.com/traefik/traefik-helm-chart/releases/tag/v27.0.2
    private const string ChartOfV2 = "27.0.2";

    private const int FirstOfV3 = 3;

    /// <inheritdoc/>
    public override string Target => "traefik";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (EdgeTraefik.Of(cluster) is not { } edge || cluster.Exposure.TraefikVersion.Value is not { } version)
            return [];
        var view = View(cluster, edge, version);
        return new[] { "values.yaml", "traefik.yaml", "README.md" }
            .Select(name => new PlannedFile { Path = $"{Target}/{name}", Template = $"{Target}/{name}", View = view, Pool = cluster.Exposure.Edge?.Pool });
    }

    private static View View(EffectiveCluster cluster, EdgeTraefik edge, Semver.SemVersion version)
    {
        var kubernetes = cluster.Versions.Kubernetes.Value;
        var hosts = cluster.Exposure.EdgeHosts;
        return new View
        {
            { "version", $"{version}" },
            { "isV3", version.Major >= FirstOfV3 },
            { "chart", version.Major >= FirstOfV3 ? $"{ChartOfV3} or newer" : $"{ChartOfV2} or older" },
            { "chartVersion", version.Major >= FirstOfV3 ? $">={ChartOfV3}" : $"<={ChartOfV2}" },
            { "hosts", hosts.Select(host => host.Label) },
            { "hostCount", hosts.Length },
            { "entryPoints", edge.Ports.Select(port => EntryPoint(port.Edge, port.Host)) },
            { "trustedIPs", string.Join(",", hosts.Select(host => host.Address).Where(address => address is not null)) },
            { "ping", edge.PingPort },
            { "tolerations", Tolerations(cluster).Select(taint => new View { { "key", taint.Key }, { "value", taint.Value }, { "effect", taint.Effect } }) },
            { "ingressClass", IngressClass(version, kubernetes) },
            { "endpointSlices", TraefikReleases.EndpointSlices.HoldsFor(version) },
            { "podSecurity", KubernetesMilestones.PodSecurityAdmission.HoldsFor(kubernetes) },
            { "vip", cluster.Exposure.EdgeVip.Value?.ToString() },
            { "hostNames", string.Join(", ", hosts.Select(host => host.Label)) },
            { "edgePorts", string.Join(", ", cluster.Exposure.EdgePorts) },
        };
    }

    private static View EntryPoint(int port, int hostPort) => new()
    {
        { "name", port switch { 80 => "web", 443 => "websecure", _ => $"port-{port}" } },
        { "port", hostPort },
        { "edgePort", port },
        { "isKnownToTheChart", port is 80 or 443 },
        { "tls", port == 443 },
    };

    // Null: the release of one of both knows no such object.
    private static string? IngressClass(Semver.SemVersion traefik, Semver.SemVersion kubernetes) =>
        !TraefikReleases.IngressClasses.HoldsFor(traefik) ? null
        : KubernetesMilestones.IngressV1.HoldsFor(kubernetes) && TraefikReleases.IngressV1.HoldsFor(traefik) ? "networking.k8s.io/v1"
        : KubernetesMilestones.IngressClassV1Beta1.HoldsFor(kubernetes) ? "networking.k8s.io/v1beta1"
        : null;

    private static IEnumerable<(string Key, string? Value, string Effect)> Tolerations(EffectiveCluster cluster)
    {
        foreach (var pool in cluster.Exposure.EdgeHosts.Select(host => host.Pool).Distinct())
        {
            foreach (var taint in pool.Taints)
                yield return (taint.Key, taint.Value, taint.Effect.ToString());
            if (!pool.Has(HostRole.ControlPlane) || pool.Has(HostRole.Worker))
                continue;
            foreach (var key in cluster.Versions.KubernetesRelease.ControlPlaneTaints)
                yield return (key, null, "NoSchedule");
        }
    }
}
