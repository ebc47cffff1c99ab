using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using Semver;

namespace ClusterSpec.Effective;

/// <summary>Settings of Kubernetes itself.</summary>
public sealed record EffectiveKubernetes
{
    /// <summary>Most pods on one node.</summary>
    public required Resolved<int> MaxPods { get; init; }

    /// <summary>How kube-proxy carries services.</summary>
    public required Resolved<ProxyMode> ProxyMode { get; init; }

    /// <summary>DNS domain of the cluster.</summary>
    public required Resolved<string> DnsDomain { get; init; }

    /// <summary>Names and addresses that the file adds to the API server's certificate.</summary>
    public required ImmutableArray<string> CertificateNames { get; init; }

    /// <summary>Every name and address of the API server's certificate that is not the host's own: endpoint, virtual address,
    /// load balancers, then the file's own; without repetition.</summary>
    public required ImmutableArray<string> AllCertificateNames { get; init; }

    /// <summary>Feature gates in the file's order.</summary>
    public required ImmutableArray<KeyValuePair<string, bool>> FeatureGates { get; init; }

    /// <summary>Admission plugins that the file asks for, beside those that are on by default.</summary>
    public required ImmutableArray<AdmissionPlugin> AdmissionPlugins { get; init; }

    /// <summary>Registry of Kubernetes' own images; null when not given.</summary>
    public required Resolved<string?> ImageRepository { get; init; }

    /// <summary>Where the bootstrap token is to be found; null: it is made on the first control plane.</summary>
    public required Resolved<SecretReference?> JoinToken { get; init; }

    /// <summary>Where the key of the shared certificates is to be found; null: it is made on the first control plane.</summary>
    public required Resolved<SecretReference?> CertificateKey { get; init; }

    /// <summary>How long the bootstrap token lets hosts join; zero is for ever.</summary>
    public required Resolved<TimeSpan> JoinTokenLifetime { get; init; }
}

/// <summary>How services are reached from outside.</summary>
public sealed record EffectiveExposure
{
    /// <summary>Range of node ports; null when not readable.</summary>
    public required Resolved<PortRange?> NodePorts { get; init; }

    /// <summary>Networks on whose addresses of a node its node ports answer; empty means all addresses.</summary>
    public required ImmutableArray<PlannedNetwork> NodePortAddresses { get; init; }

    /// <summary>Ingress controller.</summary>
    public required Resolved<IngressController> IngressController { get; init; }

    /// <summary>Release of the ingress controller; null when it is not readable or there is no controller.</summary>
    public required Resolved<SemVersion?> IngressVersion { get; init; }

    /// <summary>Edge with its defaults; null when not given.</summary>
    public required Edge? Edge { get; init; }

    /// <summary>Virtual address of the edge; null when not given.</summary>
    public required Resolved<IpAddress?> EdgeVip { get; init; }

    /// <summary>Hosts of the edge pool; empty without an edge.</summary>
    public required ImmutableArray<EffectiveHost> EdgeHosts { get; init; }

    /// <summary>Ports that the edge listens on.</summary>
    public required ImmutableArray<int> EdgePorts { get; init; }

    /// <summary>Whether Traefik is the ingress controller.</summary>
    public bool HasTraefik => IngressController.Value == Model.IngressController.Traefik;
}

/// <summary>What the cloud's network does.</summary>
public sealed record EffectiveCloud
{
    /// <summary>Whether the cloud drops packets whose addresses are not the instance's own.</summary>
    public required Resolved<bool> SourceDestCheck { get; init; }

    /// <summary>Whether the cloud's route tables carry the pod ranges.</summary>
    public required Resolved<bool> PodRoutes { get; init; }
}

/// <summary>Who may do what.</summary>
public sealed record EffectiveSecurity
{
    /// <summary>Networks that may reach the API server; empty means all.</summary>
    public required ImmutableArray<PlannedNetwork> ApiAllowFrom { get; init; }

    /// <summary>Whether requests without credentials are let through to authorisation.</summary>
    public required Resolved<bool> AnonymousAuth { get; init; }

    /// <summary>OIDC with its defaults and those of its provider; null when not given.</summary>
    public required Oidc? Oidc { get; init; }

    /// <summary>Whether the API server reads who may log in from a file instead of flags.</summary>
    public required Resolved<bool> AuthenticationConfiguration { get; init; }

    /// <summary>Dex as a deployment of this cluster; null where it does not run here.</summary>
    public required EffectiveDex? Dex { get; init; }

    /// <summary>Who is given a kubeconfig, in the file's order.</summary>
    public required ImmutableArray<EffectiveKubeconfig> Kubeconfigs { get; init; }

    /// <summary>Who is given which role, in the file's order.</summary>
    public required ImmutableArray<RoleBinding> RoleBindings { get; init; }

    /// <summary>Whether the API server writes an audit log.</summary>
    public required Resolved<bool> Audit { get; init; }

    /// <summary>Whether secrets are encrypted in etcd.</summary>
    public required Resolved<bool> EncryptionAtRest { get; init; }

    /// <summary>How secrets are encrypted in etcd, where they are.</summary>
    public required EffectiveEncryption Encryption { get; init; }

    /// <summary>What pods may do in the namespaces of roles and service accounts; null for what the cluster allows.</summary>
    public required Resolved<PodSecurity?> PodSecurity { get; init; }

    /// <summary>Whether certificates are renewed before they end.</summary>
    public required Resolved<bool> AutoRenewCertificates { get; init; }

    /// <summary>Whether the CA's keys stay outside the cluster.</summary>
    public required Resolved<bool> HasExternalCa { get; init; }
}
