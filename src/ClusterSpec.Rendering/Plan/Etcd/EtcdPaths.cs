namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>Where certificates are on the hosts: what <c>etcd/certificates.sh</c> makes, and what configuration files name.</summary>
internal static class EtcdPaths
{
    /// <summary>Folder of a member's certificates.</summary>
    public const string Pki = "/etc/etcd/pki";

    /// <summary>The CA that members and clients trust.</summary>
    public const string Ca = $"{Pki}/ca.crt";

    /// <summary>What a member shows to clients.</summary>
    public const string Server = $"{Pki}/server";

    /// <summary>What a member shows to other members.</summary>
    public const string Peer = $"{Pki}/peer";

    /// <summary>What <c>etcdctl</c> shows to a member on its host.</summary>
    public const string Client = $"{Pki}/client";

    /// <summary>Folder of kubeadm's certificates, where the API server looks for its own: https://kubernetes.io/docs/setup/best-practices/certificates/.</summary>
    public const string KubernetesPki = "/etc/kubernetes/pki";

    /// <summary>The CA of etcd on a control plane.</summary>
    public const string KubernetesCa = $"{KubernetesPki}/etcd/ca.crt";

    /// <summary>What the API server shows to etcd, without <c>.crt</c> and <c>.key</c>.</summary>
    public const string ApiServerClient = $"{KubernetesPki}/apiserver-etcd-client";

    /// <summary>What <c>etcdctl</c> shows to kubeadm's own static pod, without <c>.crt</c> and <c>.key</c>.</summary>
    public const string KubeadmClient = $"{KubernetesPki}/etcd/healthcheck-client";

    /// <summary>Folder of Kubespray's certificates for etcd.</summary>
    public const string KubesprayPki = "/etc/ssl/etcd/ssl";
}
