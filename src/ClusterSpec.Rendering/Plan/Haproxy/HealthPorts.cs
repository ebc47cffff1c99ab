namespace ClusterSpec.Rendering.Plan.Haproxy;

/// <summary>Ports on loopback where HAProxy says whether it can serve: keepalived asks there. No program of Kubernetes or Calico has them:
/// <see href="https://kubernetes.io/docs/reference/networking/ports-and-protocols/"/>.</summary>
internal static class HealthPorts
{
    /// <summary>Before the API servers.</summary>
    public const int Api = 8405;

    /// <summary>At the edge.</summary>
    public const int Edge = 8406;

    /// <summary>Path that answers 200 while there is a server to send to, 503 while there is none.</summary>
    public const string Path = "/alive";
}
