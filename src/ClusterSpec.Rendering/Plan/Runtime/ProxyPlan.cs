using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Runtime;

/// <summary>The proxy of the engine, and what is reached without it.</summary>
internal static class ProxyPlan
{
    private static readonly ImmutableArray<string> Itself = ["localhost", "127.0.0.1", "::1"];

    public static IEnumerable<EngineFile> Files(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        if (!runtime.HasProxy)
            yield break;
        var unit = EngineService.Unit(runtime.Engine.Value);
        yield return new($"etc/systemd/system/{unit}.service.d/http-proxy.conf", "runtime/http-proxy.conf", new View
        {
            { "unit", unit },
            { "http", runtime.HttpProxy.Value },
            { "https", runtime.HttpsProxy.Value },
            { "noProxy", NoProxy(cluster) },
        });
    }

    /// <summary>What is reached without the proxy: the host itself, hosts, pods and services, the endpoint of the API, and what the file adds.</summary>
    /// <remarks>Ranges stand for hosts: thousands of names would not fit into an environment variable.
    /// The form is that of Go's programs: https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config</remarks>
    public static IEnumerable<string> NoProxy(EffectiveCluster cluster)
    {
        var networks = cluster.Addressing.Nodes.Concat(cluster.Addressing.Pods).Concat(cluster.Addressing.Services).Select(network => $"{network.Cidr}");
        var endpoint = new[] { cluster.ControlPlane.EndpointHost.Value, cluster.ControlPlane.Vip.Value?.ToString() }.OfType<string>();
        return Itself.Concat(networks).Concat([".svc", $".{cluster.Kubernetes.DnsDomain}"]).Concat(endpoint).Concat(cluster.Runtime.NoProxy).Distinct();
    }
}
