using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>How hosts reach the API server.</summary>
internal static class EndpointVars
{
    public static VariableSection Section(EffectiveCluster cluster)
    {
        var controlPlane = cluster.ControlPlane;
        return controlPlane.LoadBalancerKind.Value == LoadBalancerKind.None
            ? new("No load balancer stands before the API servers: every host has a proxy to all of them on localhost.", [Variable.Of("loadbalancer_apiserver_localhost", true)])
            : new("Every host reaches the API servers through the load balancer.", Balanced(controlPlane));
    }

    private static IEnumerable<View> Balanced(EffectiveControlPlane controlPlane)
    {
        if (controlPlane.EndpointHost.Value is { } host)
            yield return Variable.Of("apiserver_loadbalancer_domain_name", host);
        yield return Variable.Map("loadbalancer_apiserver", Balancer(controlPlane));
        yield return Variable.Of("loadbalancer_apiserver_localhost", false);
    }

    // With an address Kubespray writes the name into /etc/hosts; without, DNS has to know it.
    private static IEnumerable<View> Balancer(EffectiveControlPlane controlPlane)
    {
        var address = controlPlane.Vip.Value ?? (IpAddress.TryParse(controlPlane.EndpointHost.Value, out var host) ? host : null);
        if (address is { } known)
            yield return Variable.Of("address", $"{known}");
        yield return Variable.Of("port", controlPlane.Port.Value);
    }
}
