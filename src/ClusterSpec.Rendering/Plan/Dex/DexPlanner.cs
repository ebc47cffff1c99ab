using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Dex;

/// <summary>Dex as a deployment of this cluster: manifests, its static configuration, and a script that lays its secrets where it finds them.</summary>
public sealed class DexPlanner : TargetPlanner
{
    /// <summary>Port of Dex in its pods.</summary>
    private const int Port = 5556;

    /// <inheritdoc/>
    public override string Target => "dex";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.Security is not { Dex: { } dex, Oidc: { Issuer: { } written } oidc } || !Uri.TryCreate(written, UriKind.Absolute, out var issuer))
            return [];
        var secrets = DexSecrets.Of(dex, oidc);
        return
        [
            File("namespace.yaml", []),
            File("rbac.yaml", []),
            File("config.yaml", DexConfigPlan.View(cluster, dex, oidc)),
            File("deployment.yaml", Deployment(cluster, dex, issuer, secrets)),
            File("service.yaml", Service(cluster, issuer)),
            File("network-policy.yaml", new View { { "port", Port } }),
            File("create-secrets.sh", secrets.View(dex)),
            File("README.md", Guide(cluster, dex, oidc, issuer)),
        ];
    }

    private PlannedFile File(string name, View view) => new() { Path = $"{Target}/{name}", Template = $"{Target}/{name}", View = view };

    private static View Deployment(EffectiveCluster cluster, EffectiveDex dex, Uri issuer, DexSecrets secrets) => new()
    {
        { "image", dex.Image },
        { "replicas", dex.Replicas.Value },
        { "port", Port },
        { "healthPath", $"{issuer.AbsolutePath.TrimEnd('/')}/healthz" },
        { "variables", secrets.Values.Select(secret => secret.Name) },
        { "hasAuthorities", !secrets.Authorities.IsEmpty },
        { "hasSeccomp", KubernetesMilestones.SeccompField.HoldsFor(cluster.Versions.Kubernetes.Value) },
    };

    // A port of the range for node ports is one; else the address is brought here by a load balancer, of the cluster or before it.
    private static View Service(EffectiveCluster cluster, Uri issuer)
    {
        var isNodePort = cluster.Exposure.NodePorts.Value is { } range && issuer.Port >= range.First && issuer.Port <= range.Last;
        return new View
        {
            { "issuer", issuer.Authority },
            { "type", ServiceType(cluster, isNodePort) },
            { "port", isNodePort ? Port : issuer.Port },
            { "targetPort", Port },
            { "nodePort", isNodePort ? issuer.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) : null },
        };
    }

    private static string ServiceType(EffectiveCluster cluster, bool isNodePort) =>
        isNodePort ? "NodePort" : cluster.Addressing.LoadBalancers.IsEmpty ? "ClusterIP" : "LoadBalancer";

    private static View Guide(EffectiveCluster cluster, EffectiveDex dex, Oidc oidc, Uri issuer) => new()
    {
        { "cluster", cluster.Name },
        { "issuer", oidc.Issuer },
        { "host", issuer.Host },
        { "authority", issuer.Authority },
        { "image", dex.Image },
        { "connectors", dex.Connectors.Select(connector => new View { { "id", connector.Id }, { "callback", $"{oidc.Issuer?.TrimEnd('/')}/callback" }, { "hasCallback", connector.Ldap is null } }) },
        { "service", Service(cluster, issuer) },
    };
}
