using Semver;

namespace ClusterSpec.Releases;

/// <summary>The etcd that a Kubespray tag installs.</summary>
/// <param name="FromKubernetes">From this Kubernetes minor on.</param>
/// <param name="Version">The etcd.</param>
public sealed record KubesprayEtcd(SemVersion FromKubernetes, SemVersion Version);
