using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Tests.Releases;

public sealed class ReleaseDefaultsTests
{
    [Fact]
    public void Defaults_of_every_Kubernetes_fit_each_other() => Assert.All(KubernetesReleases.All, kubernetes =>
    {
        SemVersion version = kubernetes.LatestPatch;
        KubesprayRelease? kubespray = ReleaseDefaults.Kubespray(version);
        UbuntuRelease ubuntu = ReleaseDefaults.Ubuntu(kubernetes, kubespray);
        SemVersion etcd = ReleaseDefaults.Etcd(version, kubespray);

        Assert.True(kubernetes.AcceptsContainerd(ReleaseDefaults.Containerd(kubernetes, kubespray)));
        Assert.Equal(kubernetes.HasDockershim, ReleaseDefaults.Docker(kubernetes, kubespray) is not null);
        Assert.True(!ReleaseDefaults.PrefersDocker(kubernetes) || kubernetes.HasDockershim);
        Assert.True(etcd.IsAtLeast(kubernetes.MinExternalEtcd(version)));
        Assert.Null(EtcdReleases.DefectOf(etcd));
        Assert.NotNull(CalicoReleases.Find(ReleaseDefaults.Calico(version, kubespray)));
        Assert.False(kubernetes.RefusesCgroupV1 && ubuntu.CgroupVersion == 1);
        Assert.True(ubuntu.HaProxy is not null && ubuntu.Keepalived is not null);
    });

    [Fact]
    public void Defaults_of_every_default_of_Kubespray_fit_each_other() => Assert.All(KubesprayReleases.All, tag =>
    {
        KubernetesRelease kubernetes = KubernetesReleases.Nearest(tag.DefaultKubernetes);

        Assert.True(kubernetes.AcceptsContainerd(ReleaseDefaults.Containerd(kubernetes, tag)), $"{tag.Tag}");
        Assert.True(ReleaseDefaults.Etcd(tag.DefaultKubernetes, tag).IsAtLeast(kubernetes.MinExternalEtcd(tag.DefaultKubernetes)), $"{tag.Tag}");
        Assert.Contains(ReleaseDefaults.Ubuntu(kubernetes, tag).Release, tag.Ubuntu);
    });

    [Theory]
    [InlineData("1.17.5", "2.13.0", "18.04", "19.03.7", "3.3.12", "3.13.2", "0.12.0")]
    [InlineData("1.16.3", "2.12.0", "18.04", "18.06.3", "3.3.10", "3.7.3", "0.11.0")]
    [InlineData("1.17.5", null, "20.04", "19.03.15", "3.4.3", "3.17.4", "0.28.9")]
    [InlineData("1.15.12", null, "20.04", "18.09.9", "3.3.10", "3.13.2", "0.28.9")]
    public void Old_clusters_get_Docker_and_the_rest_of_their_time(
        string version, string? tag, string ubuntu, string docker, string etcd, string calico, string flannel)
    {
        (KubernetesRelease kubernetes, KubesprayRelease? kubespray) = Rows(version, tag);

        Assert.True(ReleaseDefaults.PrefersDocker(kubernetes));
        Assert.Equal(ubuntu, ReleaseDefaults.Ubuntu(kubernetes, kubespray).Release);
        Assert.Equal(docker, ReleaseDefaults.Docker(kubernetes, kubespray) is { } found ? DockerRelease.Write(found) : null);
        Assert.Equal(etcd, ReleaseDefaults.Etcd(SemVersion.Parse(version), kubespray).ToString());
        Assert.Equal(calico, ReleaseDefaults.Calico(SemVersion.Parse(version), kubespray).ToString());
        Assert.Equal(flannel, ReleaseDefaults.Flannel(kubespray).ToString());
    }

    [Theory]
    [InlineData("1.35.4", "2.31.0", "24.04", "2.2.3", "3.6.10", "3.31.5")]
    [InlineData("1.34.4", "2.31.0", "24.04", "2.2.3", "3.5.29", "3.31.5")]
    [InlineData("1.34.4", null, "24.04", "2.1.5", "3.6.4", "3.32.1")]
    [InlineData("1.37.1", null, "24.04", "2.3.4", "3.7.0", "3.33.0")]
    [InlineData("1.22.8", "2.18.1", "20.04", "1.5.8", "3.5.6", "3.20.3")]
    public void New_clusters_get_containerd_and_the_rest_of_their_time(
        string version, string? tag, string ubuntu, string containerd, string etcd, string calico)
    {
        (KubernetesRelease kubernetes, KubesprayRelease? kubespray) = Rows(version, tag);

        Assert.False(ReleaseDefaults.PrefersDocker(kubernetes));
        Assert.Equal(ubuntu, ReleaseDefaults.Ubuntu(kubernetes, kubespray).Release);
        Assert.Equal(containerd, ReleaseDefaults.Containerd(kubernetes, kubespray).ToString());
        Assert.Equal(etcd, ReleaseDefaults.Etcd(SemVersion.Parse(version), kubespray).ToString());
        Assert.Equal(calico, ReleaseDefaults.Calico(SemVersion.Parse(version), kubespray).ToString());
    }

    [Theory]
    [InlineData("1.36.0", "2.18.1", "20.04")]
    [InlineData("1.20.7", "2.31.0", "24.04")]
    public void Where_kubelet_and_tag_do_not_meet_the_tag_decides_over_Ubuntu(string version, string tag, string ubuntu)
    {
        (KubernetesRelease kubernetes, KubesprayRelease? kubespray) = Rows(version, tag);
        Assert.Equal(ubuntu, ReleaseDefaults.Ubuntu(kubernetes, kubespray).Release);
    }

    [Theory]
    [InlineData("19.03.8", "19.03", 19, 3, 8)]
    [InlineData("20.10.24", "20.10", 20, 10, 24)]
    public void Docker_versions_are_read_and_written_with_their_zero(string text, string line, int major, int minor, int patch)
    {
        SemVersion version = new(major, minor, patch);
        Assert.Equal(version, DockerReleases.Parse(text));
        Assert.Equal(text, DockerRelease.Write(version));
        Assert.Equal(line, DockerReleases.Find(text)?.Line);
    }

    [Theory]
    [InlineData("19.03")]
    [InlineData("19.03.8-ce")]
    [InlineData("v19.03.8")]
    [InlineData("19.03.+8")]
    public void What_is_no_Docker_version_is_not_read(string text) => Assert.Null(DockerReleases.Parse(text));

    [Theory]
    [InlineData("3.4.22", false)]
    [InlineData("3.5.0", true)]
    [InlineData("3.5.2", true)]
    [InlineData("3.5.3", false)]
    public void Etcd_that_loses_data_is_known(string version, bool bad) =>
        Assert.Equal(bad, EtcdReleases.DefectOf(SemVersion.Parse(version)) is not null);

    private static (KubernetesRelease Kubernetes, KubesprayRelease? Kubespray) Rows(string version, string? tag)
    {
        KubernetesRelease? kubernetes = KubernetesReleases.Find(SemVersion.Parse(version));
        Assert.NotNull(kubernetes);
        return (kubernetes, tag is null ? null : KubesprayReleases.Find(SemVersion.Parse(tag)));
    }
}
