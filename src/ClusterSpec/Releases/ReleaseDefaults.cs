using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What a file that names no version gets. Each choice reads the tables alone.</summary>
/// <remarks>
/// Where the row of the Kubespray tag does not name a component, the answer is what fits the Kubernetes; an inventory for that tag
/// should then leave the component's version to the tag, which may not have this one.
/// </remarks>
public static class ReleaseDefaults
{
    // Kubernetes 1.20 calls dockershim deprecated: https://kubernetes.io/blog/2020/12/02/dont-panic-kubernetes-and-docker/
    private static readonly SemVersion FirstWithContainerd = new(1, 20, 0);

    /// <summary>The newest tag that has the Kubernetes version; null if none does.</summary>
    public static KubesprayRelease? Kubespray(SemVersion kubernetes) => KubesprayReleases.NewestFor(kubernetes);

    /// <summary>The newest Ubuntu LTS that the Kubernetes and, where there is one, the Kubespray tag allow.</summary>
    public static UbuntuRelease Ubuntu(KubernetesRelease kubernetes, KubesprayRelease? kubespray)
    {
        ImmutableArray<UbuntuRelease> all = UbuntuReleases.All;
        for (int i = all.Length - 1; i >= 0; i--)
        {
            if (IsAllowed(all[i], kubernetes) && (kubespray is null || kubespray.Ubuntu.Contains(all[i].Release)))
                return all[i];
        }

        // The tag's list and the kubelet's cgroup versions do not meet: the tag's list is what stops a play.
        return all.Last(release => kubespray is null || kubespray.Ubuntu.Contains(release.Release));
    }

    /// <summary>A Kubernetes that runs on Docker where the file names no engine: before 1.20.</summary>
    public static bool PrefersDocker(KubernetesRelease kubernetes) => kubernetes.Minor.IsBelow(FirstWithContainerd);

    /// <summary>The Docker for a Kubernetes with dockershim: one that the Kubespray tag installs if that is known, else the newest validated one.</summary>
    /// <returns>Null once dockershim is gone.</returns>
    public static SemVersion? Docker(KubernetesRelease kubernetes, KubesprayRelease? kubespray)
    {
        if (DockerReleases.NewestFor(kubernetes) is not { } newest)
            return null;

        if (kubespray is null || kubespray.DockerKeyFor(DockerRelease.Write(newest.LatestPatch)) is not null)
            return newest.LatestPatch;

        return kubespray.DockerOf(newest.Line)
            ?? (kubespray.DefaultDocker is { } line && kubernetes.ValidatedDocker.Contains(line) ? DockerReleases.Find(line)?.LatestPatch : null)
            ?? newest.LatestPatch;
    }

    /// <summary>The containerd of the Kubespray tag if it is known and good enough, else the newest for the Kubernetes.</summary>
    public static SemVersion Containerd(KubernetesRelease kubernetes, KubesprayRelease? kubespray) =>
        kubespray?.Containerd is { } containerd && kubernetes.AcceptsContainerd(containerd)
            ? containerd
            : ContainerdReleases.NewestFor(kubernetes);

    /// <summary>The etcd of the Kubespray tag if it is known and not a bad one, else that of kubeadm.</summary>
    public static SemVersion Etcd(SemVersion kubernetes, KubesprayRelease? kubespray) =>
        kubespray?.EtcdFor(kubernetes) is { } etcd && EtcdReleases.DefectOf(etcd) is null
            ? etcd
            : KubernetesReleases.Nearest(kubernetes).KubeadmEtcd;

    /// <summary>The Calico of the Kubespray tag if it is known, else the newest that is tested with the Kubernetes.</summary>
    public static SemVersion Calico(SemVersion kubernetes, KubesprayRelease? kubespray) =>
        kubespray?.Calico ?? CalicoReleases.NewestFor(kubernetes).LatestPatch;

    /// <summary>The flannel of the Kubespray tag if it is known, else the newest.</summary>
    public static SemVersion Flannel(KubesprayRelease? kubespray) => kubespray?.Flannel ?? FlannelReleases.Newest;

    // A default must be an LTS whose packages are known, for files are rendered for them.
    private static bool IsAllowed(UbuntuRelease ubuntu, KubernetesRelease kubernetes) =>
        ubuntu.HaProxy is not null && ubuntu.CgroupVersion switch
        {
            1 => !kubernetes.RefusesCgroupV1,
            _ => kubernetes.CgroupV2 >= FeatureStage.Beta,
        };
}
