using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Haproxy;

namespace ClusterSpec.Rendering.Plan.Traefik;

/// <summary>Arguments of Traefik. Its static settings come from them alone: https://doc.traefik.io/traefik/reference/static-configuration/cli/.</summary>
internal static class TraefikArguments
{
    // Longer than HAProxy needs to notice that /ping answers 503: twice 3 seconds.
    private const string Grace = "15s";

    /// <summary>Every argument.</summary>
    public static IEnumerable<string> Of(EffectiveCluster cluster, EdgeBackends? edge)
    {
        var ports = edge?.Ports ?? TraefikPorts.Of(cluster);
        yield return $"--entryPoints.traefik.address=:{ports.Admin}";
        foreach (var point in ports.EntryPoints)
            yield return $"--entryPoints.{point.Name}.address=:{point.Port}";
        yield return "--ping=true";
        yield return "--ping.entryPoint=traefik";
        yield return "--providers.kubernetesingress=true";
        yield return "--global.checkNewVersion=false";
        yield return "--global.sendAnonymousUsage=false";
        foreach (var argument in OfChart(cluster, edge))
            yield return argument;
    }

    /// <summary>Those that the Helm chart has no value for in all of its releases; the rest it gives by itself.</summary>
    public static IEnumerable<string> OfChart(EffectiveCluster cluster, EdgeBackends? edge)
    {
        foreach (var point in (edge?.Ports ?? TraefikPorts.Of(cluster)).EntryPoints)
        {
            if (point.Outside == 443)
                yield return $"--entryPoints.{point.Name}.http.tls=true";
            if (edge is null)
                continue;
            yield return $"--entryPoints.{point.Name}.proxyProtocol.trustedIPs={string.Join(',', edge.TrustedAddresses)}";
            yield return $"--entryPoints.{point.Name}.transport.lifeCycle.requestAcceptGraceTimeout={Grace}";
        }

        if (edge is not null && cluster.Exposure.EdgeVip.Value is { } vip)
            yield return $"--providers.kubernetesingress.ingressendpoint.ip={vip}";
    }
}
