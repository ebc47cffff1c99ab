using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Tests.Releases;

public sealed class KubernetesReleasesTests
{
    [Fact]
    public void The_etcd_of_kubeadm_comes_up_in_its_static_pod() => Assert.All(KubernetesReleases.All, release =>
    {
        Assert.True(release.OldestStaticPodEtcd is not { } oldest || release.KubeadmEtcd.IsAtLeast(oldest), $"{release.Minor}");
        Assert.True(release.FirstRefusedStaticPodEtcd is not { } refused || release.KubeadmEtcd.IsBelow(refused), $"{release.Minor}");
    });

    [Theory]
    [InlineData("1.24.0", null, "3.7.0")]
    [InlineData("1.23.0", null, null)]
    [InlineData("1.25.0", "3.4.11", "3.7.0")]
    [InlineData("1.31.0", "3.5.11", "3.7.0")]
    [InlineData("1.33.0", "3.5.11", "3.7.0")]
    [InlineData("1.34.0", "3.5.11", null)]
    [InlineData("1.36.0", "3.6.0", null)]
    public void A_static_pod_of_kubeadm_takes_the_etcd_that_knows_its_flags(string kubernetes, string? oldest, string? refused)
    {
        var release = KubernetesReleases.Find(SemVersion.Parse(kubernetes));
        Assert.Equal((oldest, refused), ($"{release?.OldestStaticPodEtcd}" is { Length: > 0 } floor ? floor : null, $"{release?.FirstRefusedStaticPodEtcd}" is { Length: > 0 } end ? end : null));
    }

    [Fact]
    public void Every_minor_from_1_15_to_1_37_has_a_row() =>
        Assert.Equal(Enumerable.Range(15, 23), KubernetesReleases.All.Select(release => (int)release.Minor.Minor));

    [Theory]
    [InlineData("1.15.0", "kubeadm.k8s.io/v1beta2")]
    [InlineData("1.17.5", "kubeadm.k8s.io/v1beta2")]
    [InlineData("1.21.14", "kubeadm.k8s.io/v1beta2")]
    [InlineData("1.22.0", "kubeadm.k8s.io/v1beta3")]
    [InlineData("1.30.14", "kubeadm.k8s.io/v1beta3")]
    [InlineData("1.31.0", "kubeadm.k8s.io/v1beta4")]
    [InlineData("1.37.1", "kubeadm.k8s.io/v1beta4")]
    public void Kubeadm_reads_the_API_of_its_time(string version, string api) => Assert.Equal(api, Row(version).KubeadmApi);

    [Fact]
    public void Kubeadm_runs_an_etcd_of_a_known_minor_that_is_not_a_bad_one() => Assert.All(KubernetesReleases.All, release =>
    {
        Assert.NotNull(EtcdReleases.Find(release.KubeadmEtcd));
        Assert.Null(EtcdReleases.DefectOf(release.KubeadmEtcd));
        Assert.StartsWith(release.KubeadmEtcd.ToString(), release.KubeadmEtcdImageTag, StringComparison.Ordinal);
        Assert.True(release.KubeadmEtcd.IsAtLeast(release.MinExternalEtcd(release.LatestPatch)), release.Minor.ToMinorText());
    });

    [Fact]
    public void Floors_of_containerd_are_of_known_branches_and_go_from_old_to_new() => Assert.All(KubernetesReleases.All, release =>
    {
        Assert.All(release.ContainerdFloors, floor => Assert.NotNull(ContainerdReleases.Find(floor)));
        Assert.All(release.ContainerdFloors.Zip(release.ContainerdFloors.Skip(1)), pair => Assert.True(pair.First.IsBelow(pair.Second)));
    });

    [Fact]
    public void Docker_is_validated_exactly_as_long_as_dockershim_exists() =>
        Assert.All(KubernetesReleases.All, release => Assert.Equal(release.HasDockershim, !release.ValidatedDocker.IsEmpty));

    [Theory]
    [InlineData("1.34.4", "1.7.28", true)]
    [InlineData("1.34.4", "1.7.27", false)]
    [InlineData("1.34.4", "2.0.5", false)]
    [InlineData("1.34.4", "2.2.3", true)]
    [InlineData("1.35.4", "2.2.3", true)]
    [InlineData("1.35.4", "1.6.39", false)]
    [InlineData("1.35.4", "2.0.7", false)]
    [InlineData("1.36.0", "1.7.28", false)]
    [InlineData("1.36.0", "2.1.5", false)]
    [InlineData("1.36.0", "2.3.4", true)]
    [InlineData("1.17.5", "1.2.13", true)]
    [InlineData("1.22.8", "2.0.7", false)]
    [InlineData("1.23.7", "2.0.7", true)]
    public void Containerd_is_measured_against_its_own_branch(string kubernetes, string containerd, bool accepted) =>
        Assert.Equal(accepted, Row(kubernetes).AcceptsContainerd(SemVersion.Parse(containerd)));

    [Theory]
    [InlineData("1.17.5", "3.2.18")]
    [InlineData("1.33.5", "3.2.18")]
    [InlineData("1.33.6", "3.5.24")]
    [InlineData("1.35.4", "3.5.24")]
    public void An_external_etcd_is_measured_against_the_floor_of_the_patch(string kubernetes, string floor) =>
        Assert.Equal(SemVersion.Parse(floor), Row(kubernetes).MinExternalEtcd(SemVersion.Parse(kubernetes)));

    [Theory]
    [InlineData("1.15.0", FeatureStage.None, FeatureStage.None, FeatureStage.None)]
    [InlineData("1.20.7", FeatureStage.Alpha, FeatureStage.None, FeatureStage.Alpha)]
    [InlineData("1.22.0", FeatureStage.Beta, FeatureStage.None, FeatureStage.Beta)]
    [InlineData("1.29.0", FeatureStage.Stable, FeatureStage.Alpha, FeatureStage.Stable)]
    [InlineData("1.31.0", FeatureStage.Stable, FeatureStage.Beta, FeatureStage.Stable)]
    [InlineData("1.33.0", FeatureStage.Stable, FeatureStage.Stable, FeatureStage.Stable)]
    public void Features_ripen(string version, FeatureStage dualStack, FeatureStage nftables, FeatureStage cgroupV2)
    {
        KubernetesRelease release = Row(version);
        Assert.Equal((dualStack, nftables, cgroupV2), (release.DualStack, release.NftablesProxy, release.CgroupV2));
    }

    [Theory]
    [InlineData("1.23.17", true, true, "/var/run/dockershim.sock", "/run/containerd/containerd.sock", "/var/run/crio/crio.sock")]
    [InlineData("1.24.0", false, true, "unix:///var/run/cri-dockerd.sock", "unix:///var/run/containerd/containerd.sock", "unix:///var/run/crio/crio.sock")]
    [InlineData("1.25.0", false, false, "unix:///var/run/cri-dockerd.sock", "unix:///var/run/containerd/containerd.sock", "unix:///var/run/crio/crio.sock")]
    public void Sockets_become_addresses_when_dockershim_goes(
        string version, bool dockershim, bool podSecurityPolicy, string docker, string containerd, string crio)
    {
        KubernetesRelease release = Row(version);
        Assert.Equal((dockershim, podSecurityPolicy), (release.HasDockershim, release.HasPodSecurityPolicy));
        Assert.Equal((docker, containerd, crio), (release.DockerSocket, release.ContainerdSocket, release.CriOSocket));
    }

    [Theory]
    [InlineData("1.28.0", null)]
    [InlineData("1.29.0", "apiserver.config.k8s.io/v1alpha1")]
    [InlineData("1.30.0", "apiserver.config.k8s.io/v1beta1")]
    [InlineData("1.33.0", "apiserver.config.k8s.io/v1beta1")]
    [InlineData("1.34.0", "apiserver.config.k8s.io/v1")]
    public void The_authentication_configuration_has_the_API_of_its_time(string version, string? api) =>
        Assert.Equal(api, Row(version).AuthenticationConfigApi);

    [Theory]
    [InlineData("1.34.12", false, false)]
    [InlineData("1.35.0", true, true)]
    public void From_1_35_on_cgroup_v1_is_refused_and_ipvs_deprecated(string version, bool refusesCgroupV1, bool ipvsDeprecated) =>
        Assert.Equal((refusesCgroupV1, ipvsDeprecated), (Row(version).RefusesCgroupV1, Row(version).IsIpvsDeprecated));

    [Theory]
    [InlineData("1.15.0", false, "cgroupfs")]
    [InlineData("1.16.0", true, "cgroupfs")]
    [InlineData("1.22.0", true, "systemd")]
    public void Readyz_and_the_cgroup_driver_have_their_first_release(string version, bool readyz, string driver) =>
        Assert.Equal((readyz, driver), (Row(version).HasReadyz, Row(version).DefaultCgroupDriver));

    [Fact]
    public void An_unknown_minor_has_no_row_but_a_nearest_one()
    {
        Assert.Null(KubernetesReleases.Find(new SemVersion(1, 14, 10)));
        Assert.Null(KubernetesReleases.Find(new SemVersion(1, 38, 0)));
        Assert.Equal("1.15", KubernetesReleases.Nearest(new SemVersion(1, 14, 10)).Minor.ToMinorText());
        Assert.Equal("1.37", KubernetesReleases.Nearest(new SemVersion(1, 38, 0)).Minor.ToMinorText());
        Assert.Equal("1.20", KubernetesReleases.Nearest(new SemVersion(1, 20, 99)).Minor.ToMinorText());
    }

    private static KubernetesRelease Row(string version)
    {
        KubernetesRelease? release = KubernetesReleases.Find(SemVersion.Parse(version));
        Assert.NotNull(release);
        return release;
    }
}
