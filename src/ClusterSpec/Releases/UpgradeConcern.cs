namespace ClusterSpec.Releases;

/// <summary>Which clusters a trap of an upgrade concerns.</summary>
public enum UpgradeConcern
{
    /// <summary>Every cluster.</summary>
    Every,

    /// <summary>Clusters whose engine is Docker.</summary>
    Docker,

    /// <summary>Clusters whose engine is containerd.</summary>
    Containerd,

    /// <summary>Clusters whose etcd is kubeadm's own.</summary>
    KubeadmEtcd,

    /// <summary>Clusters whose etcd stands before kubeadm runs.</summary>
    ExternalEtcd,

    /// <summary>Clusters whose kube-proxy is in ipvs mode.</summary>
    Ipvs,
}
