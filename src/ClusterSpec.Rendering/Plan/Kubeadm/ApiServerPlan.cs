using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Access;
using ClusterSpec.Rendering.Plan.Etcd;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>Arguments of the API server and the files that they name.</summary>
internal static class ApiServerPlan
{
    // https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/
    private const string AuditPolicy = "/etc/kubernetes/audit/policy.yaml";
    private const string AuditLogs = "/var/log/kubernetes/audit";

    // kubeadm's own keys: https://kubernetes.io/docs/setup/best-practices/certificates/
    private const string ServiceAccountKey = "/etc/kubernetes/pki/sa.key";

    public static IEnumerable<(string Name, string Value)> Arguments(EffectiveCluster cluster)
    {
        if (cluster.Exposure.NodePorts.Value is { } nodePorts)
            yield return ("service-node-port-range", nodePorts.ToString());
        if (cluster.Security.Audit.Value)
        {
            // Kubespray's numbers: https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/control-plane/defaults/main/main.yml
            yield return ("audit-policy-file", AuditPolicy);
            yield return ("audit-log-path", $"{AuditLogs}/audit.log");
            yield return ("audit-log-maxage", "30");
            yield return ("audit-log-maxbackup", "10");
            yield return ("audit-log-maxsize", "100");
        }

        if (Events(cluster.Etcd) is { Length: > 0 } events)
            yield return ("etcd-servers-overrides", events);
        if (cluster.Security.EncryptionAtRest.Value)
            yield return ("encryption-provider-config", ApiServerFiles.Encryption);
        if (AdmissionPlugins(cluster) is { Count: > 0 } plugins)
            yield return ("enable-admission-plugins", string.Join(",", plugins));
        foreach (var argument in Tokens(cluster))
            yield return argument;
        foreach (var argument in Oidc(cluster))
            yield return argument;
        foreach (var gates in ClusterConfigurationPlan.FeatureGates(cluster))
            yield return gates;
    }

    /// <summary>All plugins to switch on where the file asks for one: what is given replaces kubeadm's own choice, NodeRestriction.</summary>
    public static IReadOnlyList<string> AdmissionPlugins(EffectiveCluster cluster) => cluster.Kubernetes.AdmissionPlugins is { IsEmpty: false } plugins
        ? [.. plugins.Append(AdmissionPlugin.NodeRestriction).Distinct().Select(plugin => plugin.Text()).Order(StringComparer.Ordinal)]
        : [];

    public static IEnumerable<View> Volumes(EffectiveCluster cluster)
    {
        if (cluster.Security.Audit.Value)
        {
            yield return Volume("audit-policy", "/etc/kubernetes/audit", readOnly: true);
            yield return Volume("audit-logs", AuditLogs, readOnly: false);
        }

        if (cluster.Security.EncryptionAtRest.Value)
            yield return Volume("encryption", "/etc/kubernetes/encryption", readOnly: true);
        if (cluster.Security is { EncryptionAtRest.Value: true, Encryption: { Provider.Value: EncryptionProvider.Kms, Kms.Endpoint: { } socket } } && Folder(socket["unix://".Length..]) is { } sockets)
            yield return Volume("kms", sockets, readOnly: false);
        if (ApiServerFiles.HasAuthentication(cluster))
            yield return Volume("authentication", "/etc/kubernetes/authentication", readOnly: true);
        else if (cluster.Security.Oidc?.CaFile is { } caFile && Folder(caFile) is { } folder && !folder.StartsWith("/etc/kubernetes/pki", StringComparison.Ordinal))
            yield return Volume("oidc-ca", folder, readOnly: true);
    }

    // https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
    private static string? Events(EffectiveEtcd etcd) => EtcdInstance.Of(etcd).Contains(EtcdInstance.Events)
        ? $"/events#{string.Join(';', EtcdMember.Of(etcd).Select(member => EtcdInstance.Events.ClientUrl(member.Address)))}"
        : null;

    // https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server
    private static IEnumerable<(string Name, string Value)> Oidc(EffectiveCluster cluster)
    {
        if (cluster.Security.Oidc is not { Issuer: { } issuer, ClientId: { } clientId } oidc)
            yield break;

        // The API server takes one or the other: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration
        if (ApiServerFiles.HasAuthentication(cluster))
        {
            yield return ("authentication-config", ApiServerFiles.Authentication);
            yield break;
        }

        yield return ("oidc-issuer-url", issuer);
        yield return ("oidc-client-id", clientId);
        var optional = new (string Name, string? Value)[]
        {
            ("oidc-username-claim", oidc.UsernameClaim),
            ("oidc-username-prefix", oidc.UsernamePrefix),
            ("oidc-groups-claim", oidc.GroupsClaim),
            ("oidc-groups-prefix", oidc.GroupsPrefix),
            ("oidc-ca-file", oidc.CaFile),
        };
        foreach (var (name, value) in optional)
        {
            if (value is not null)
                yield return (name, value);
        }
    }

    // Without an issuer nobody is given a bound token; later kubeadm names one by itself.
    private static IEnumerable<(string Name, string Value)> Tokens(EffectiveCluster cluster)
    {
        if (KubernetesMilestones.ServiceAccountIssuer.HoldsFor(cluster.Versions.Kubernetes.Value) || ServiceAccounts.Of(cluster).IsEmpty)
            yield break;
        yield return ("service-account-issuer", $"https://kubernetes.default.svc.{cluster.Kubernetes.DnsDomain}");
        yield return ("service-account-signing-key-file", ServiceAccountKey);
    }

    private static string? Folder(string file) => Path.GetDirectoryName(file)?.Replace('\\', '/');

    private static View Volume(string name, string path, bool readOnly) => new() { { "name", name }, { "path", path }, { "readOnly", readOnly } };
}
