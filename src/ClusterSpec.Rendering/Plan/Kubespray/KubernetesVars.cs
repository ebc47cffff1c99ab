using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Plan.Kubeadm;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>Settings of Kubernetes on its hosts.</summary>
internal static class KubernetesVars
{
    // Certificates that Kubespray mounts into the API server anyway.
    private const string CertificateFolder = "/etc/kubernetes/ssl";

    public static IEnumerable<VariableSection> Sections(EffectiveCluster cluster, KubesprayRelease tag) =>
    [
        new("The kubelet.", Kubelet(cluster, tag)),
        new("kube-proxy.", Proxy(cluster)),
        new("Feature gates of every component.", FeatureGates(cluster)),
        new("Admission plugins; they replace kubeadm's own choice, NodeRestriction.", AdmissionPlugins(cluster)),
        new("The audit log of the API server: days, files and megabytes of a file that are kept.", Audit(cluster)),
        new("Secrets are encrypted in etcd.", Encryption(cluster, tag)),
        new("Login by OpenID Connect; without all of the first three the API server does not have it.", Oidc(cluster)),
        new("Certificates of the control planes are renewed by a timer.", Certificates(cluster, tag)),
        new("Nothing that the spec does not ask for.", tag.Reads("dashboard_enabled") ? [Variable.Of("dashboard_enabled", false)] : []),
    ];

    private static IEnumerable<View> Kubelet(EffectiveCluster cluster, KubesprayRelease tag)
    {
        yield return Variable.Of("kubelet_max_pods", cluster.Kubernetes.MaxPods.Value);
        if (cluster.Os.Swap.Value)
            yield return Variable.Of("kubelet_fail_swap_on", false);
        if (cluster.Runtime.Engine.Value == ContainerEngine.Docker || !tag.Reads("kubelet_logfiles_max_size"))
            yield break;
        yield return Variable.Of("kubelet_logfiles_max_size", cluster.Runtime.LogMaxSize.Value);
        yield return Variable.Of("kubelet_logfiles_max_nr", cluster.Runtime.LogMaxFiles.Value);
    }

    private static IEnumerable<View> Proxy(EffectiveCluster cluster)
    {
        yield return Variable.Of("kube_proxy_mode", cluster.Kubernetes.ProxyMode.Value.Text());
        if (ProxyPlan.NeedsStrictArp(cluster))
            yield return Variable.Of("kube_proxy_strict_arp", true);
        if (!cluster.Exposure.NodePortAddresses.IsEmpty)
            yield return Variable.List("kube_proxy_nodeport_addresses", cluster.Exposure.NodePortAddresses.Select(network => $"{network.Cidr}"));
    }

    private static IEnumerable<View> FeatureGates(EffectiveCluster cluster)
    {
        if (!cluster.Kubernetes.FeatureGates.IsEmpty)
            yield return Variable.List("kube_feature_gates", cluster.Kubernetes.FeatureGates.Select(gate => $"{gate.Key}={(gate.Value ? "true" : "false")}"));
    }

    private static IEnumerable<View> AdmissionPlugins(EffectiveCluster cluster)
    {
        if (ApiServerPlan.AdmissionPlugins(cluster) is { Count: > 0 } plugins)
            yield return Variable.List("kube_apiserver_enable_admission_plugins", plugins);
    }

    private static IEnumerable<View> Audit(EffectiveCluster cluster)
    {
        if (!cluster.Security.Audit.Value)
            yield break;

        // The numbers of v2.31.0; earlier tags keep a single file: roles/kubernetes/control-plane/defaults/main/main.yml
        yield return Variable.Of("kubernetes_audit", true);
        yield return Variable.Of("audit_log_maxage", 30);
        yield return Variable.Of("audit_log_maxbackups", 10);
        yield return Variable.Of("audit_log_maxsize", 100);
    }

    private static IEnumerable<View> Encryption(EffectiveCluster cluster, KubesprayRelease tag)
    {
        // Kubespray knows no key management service.
        var provider = cluster.Security.Encryption.Provider.Value;
        if (!cluster.Security.EncryptionAtRest.Value || provider == EncryptionProvider.Kms)
            yield break;
        yield return Variable.Of("kube_encrypt_secret_data", true);

        // Earlier tags have keys for their own default, aescbc.
        if (KubesprayMilestones.SecretboxDefault.HoldsFor(tag.Tag))
            yield return Variable.Of("kube_encryption_algorithm", provider.Text());
    }

    private static IEnumerable<View> Oidc(EffectiveCluster cluster)
    {
        if (cluster.Security.Oidc is not { Issuer: { } issuer, ClientId: { } clientId } oidc)
            yield break;
        yield return Variable.Of("kube_oidc_auth", true);
        yield return Variable.Of("kube_oidc_url", issuer);
        yield return Variable.Of("kube_oidc_client_id", clientId);
        var optional = new (string Name, string? Value)[]
        {
            ("kube_oidc_username_claim", oidc.UsernameClaim),
            ("kube_oidc_username_prefix", oidc.UsernamePrefix),
            ("kube_oidc_groups_claim", oidc.GroupsClaim),
            ("kube_oidc_groups_prefix", oidc.GroupsPrefix),
            ("kube_oidc_ca_file", oidc.CaFile),
        };
        foreach (var (name, value) in optional)
        {
            if (value is not null)
                yield return Variable.Of(name, value);
        }

        if (oidc.CaFile is { } caFile && caFile[..caFile.LastIndexOf('/')] is { Length: > 0 } folder && folder != CertificateFolder)
        {
            yield return Variable.Rows("apiserver_extra_volumes",
                [[Variable.Of("name", "oidc-ca"), Variable.Of("hostPath", folder), Variable.Of("mountPath", folder), Variable.Of("readOnly", true)]]);
        }
    }

    private static IEnumerable<View> Certificates(EffectiveCluster cluster, KubesprayRelease tag)
    {
        if (cluster.Security.AutoRenewCertificates.Value && tag.Reads("auto_renew_certificates"))
            yield return Variable.Of("auto_renew_certificates", true);
    }
}
