using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Tests.Releases;

public sealed class KubesprayReleasesTests
{
    [Fact]
    public void Every_tag_has_its_default_and_only_minors_that_are_known() => Assert.All(KubesprayReleases.All, tag =>
    {
        Assert.Equal(KubespraySupport.Yes, tag.Supports(tag.DefaultKubernetes));
        Assert.All(tag.Kubernetes, range =>
        {
            Assert.True(range.First.IsSameMinor(range.Last) && range.Last.IsAtLeast(range.First), $"{tag.Tag}: {range}");
            Assert.True(range.First.IsAtLeast(tag.MinimumKubernetes), $"{tag.Tag}: {range}");
            Assert.True(KubernetesReleases.Find(range.Last)?.LatestPatch.IsAtLeast(range.Last), $"{tag.Tag}: {range}");
        });
        Assert.All(tag.Kubernetes.Zip(tag.Kubernetes.Skip(1)), pair => Assert.True(pair.First.Last.IsBelow(pair.Second.First)));
    });

    [Fact]
    public void Every_tag_names_only_components_that_are_known() => Assert.All(KubesprayReleases.All, tag =>
    {
        Assert.All(tag.Etcd, etcd => Assert.NotNull(EtcdReleases.Find(etcd.Version)));
        Assert.All(tag.Kubernetes, range => Assert.Equal(tag.Etcd.IsEmpty, tag.EtcdFor(range.First) is null));
        Assert.True(tag.Containerd is null || ContainerdReleases.Find(tag.Containerd) is not null, $"{tag.Tag}");
        Assert.True(tag.Calico is null || CalicoReleases.Find(tag.Calico) is not null || tag.Tag.Minor == 12, $"{tag.Tag}");
        Assert.Contains(tag.Ubuntu, release => UbuntuReleases.Find(release) is not null);
    });

    [Fact]
    public void The_founding_tag_is_the_founding_stack()
    {
        KubesprayRelease tag = Tag("2.13.0");

        Assert.Equal(
            ("1.17.5", "3.3.12", "3.13.2", "0.12.0"),
            ($"{tag.DefaultKubernetes}", $"{tag.EtcdFor(new SemVersion(1, 17, 5))}", $"{tag.Calico}", $"{tag.Flannel}"));
        Assert.Equal(new SemVersion(19, 3, 7), tag.DockerOf("19.03"));
        Assert.Equal(
            ("kube-master", "kube-node", "calico-rr", "k8s-cluster", "etcd.yml"),
            (tag.ControlPlaneGroup, tag.NodeGroup, tag.RouteReflectorGroup, tag.ClusterGroup, tag.EtcdVarsFile));
        Assert.Equal(
            ("docker", "docker", "docker_dns", "etcd"),
            (tag.DefaultContainerManager, tag.DefaultEtcdDeployment, tag.DefaultResolvconfMode, tag.DefaultCalicoDatastore));
        Assert.Equal("v1.17.5", tag.Write(new SemVersion(1, 17, 5)));
        Assert.True(tag.AcceptsIpipVariable);
        Assert.Null(tag.DefaultCalicoBlockSize);
        Assert.Null(tag.DualStackVariable);
    }

    [Fact]
    public void The_newest_tag_has_the_names_of_today()
    {
        KubesprayRelease tag = Tag("2.31.0");

        Assert.Equal(("1.35.4", "3.31.5", "2.2.3"), ($"{tag.DefaultKubernetes}", $"{tag.Calico}", $"{tag.Containerd}"));
        Assert.Equal(
            ("3.5.29", "3.5.29", "3.6.10"),
            ($"{tag.EtcdFor(new(1, 33, 0))}", $"{tag.EtcdFor(new(1, 34, 7))}", $"{tag.EtcdFor(new(1, 35, 4))}"));
        Assert.Equal(
            ("kube_control_plane", "kube_node", "calico_rr", "k8s_cluster", "all/etcd.yml"),
            (tag.ControlPlaneGroup, tag.NodeGroup, tag.RouteReflectorGroup, tag.ClusterGroup, tag.EtcdVarsFile));
        Assert.Equal(
            ("containerd", "host", "host_resolvconf", "kdd"),
            (tag.DefaultContainerManager, tag.DefaultEtcdDeployment, tag.DefaultResolvconfMode, tag.DefaultCalicoDatastore));
        Assert.Equal("1.35.4", tag.Write(new SemVersion(1, 35, 4)));
        Assert.False(tag.AcceptsIpipVariable);
        Assert.Equal(26, tag.DefaultCalicoBlockSize);
        Assert.Equal("ipv6_stack", tag.DualStackVariable);
    }

    [Theory]
    [InlineData("2.31.0", "1.32.13", KubespraySupport.No)]
    [InlineData("2.31.0", "1.33.0", KubespraySupport.Yes)]
    [InlineData("2.31.0", "1.33.11", KubespraySupport.Yes)]
    [InlineData("2.31.0", "1.33.12", KubespraySupport.No)]
    [InlineData("2.31.0", "1.34.7", KubespraySupport.Yes)]
    [InlineData("2.31.0", "1.34.8", KubespraySupport.No)]
    [InlineData("2.31.0", "1.35.4", KubespraySupport.Yes)]
    [InlineData("2.31.0", "1.35.5", KubespraySupport.No)]
    [InlineData("2.13.0", "1.15.11", KubespraySupport.No)]
    [InlineData("2.13.0", "1.16.4", KubespraySupport.No)]
    [InlineData("2.13.0", "1.18.2", KubespraySupport.Yes)]
    [InlineData("2.24.0", "1.27.9", KubespraySupport.Unknown)]
    [InlineData("2.24.0", "1.25.6", KubespraySupport.No)]
    public void A_tag_takes_the_patches_that_it_has_checksums_for(string tag, string kubernetes, KubespraySupport support) =>
        Assert.Equal(support, Tag(tag).Supports(SemVersion.Parse(kubernetes)));

    [Theory]
    [InlineData("1.16.3", "2.13.0")]
    [InlineData("1.17.5", "2.13.0")]
    [InlineData("1.17.6", "2.14.0")]
    [InlineData("1.18.8", "2.14.0")]
    [InlineData("1.24.6", "2.22.0")]
    [InlineData("1.34.4", "2.31.0")]
    [InlineData("1.34.7", "2.31.0")]
    [InlineData("1.33.7", "2.31.0")]
    [InlineData("1.32.11", "2.30.0")]
    [InlineData("1.31.14", "2.29.1")]
    [InlineData("1.36.0", null)]
    [InlineData("1.34.8", null)]
    public void The_newest_tag_that_has_the_version_is_chosen(string kubernetes, string? tag) =>
        Assert.Equal(tag, KubesprayReleases.NewestFor(SemVersion.Parse(kubernetes))?.Tag.ToString());

    [Theory]
    [InlineData("2.13.0", "2.13.0")]
    [InlineData("2.15.0", "2.14.0")]
    [InlineData("2.32.0", "2.31.0")]
    [InlineData("1.0.0", "2.12.0")]
    public void The_nearest_tag_is_the_newest_that_is_not_newer(string tag, string nearest) =>
        Assert.Equal(nearest, KubesprayReleases.Nearest(SemVersion.Parse(tag)).Tag.ToString());

    [Theory]
    [InlineData("2.13.0", "19.03.7", "19.03")]
    [InlineData("2.13.0", "19.03.8", null)]
    [InlineData("2.13.0", "18.09.9", "18.09")]
    [InlineData("2.13.0", "20.10.24", null)]
    [InlineData("2.22.0", "20.10.24", "20.10")]
    [InlineData("2.22.0", "19.03.15", null)]
    [InlineData("2.31.0", "19.03.15", "19.03")]
    [InlineData("2.31.0", "", null)]
    public void A_key_installs_one_Docker_of_its_line(string tag, string docker, string? key) => Assert.Equal(key, Tag(tag).DockerKeyFor(docker));

    [Theory]
    [InlineData("2.14.0", "kube-master", "v1.31.4", null)]
    [InlineData("2.16.0", "kube_control_plane", "v1.31.4", "enable_dual_stack_networks")]
    [InlineData("2.27.0", "kube_control_plane", "v1.31.4", "enable_dual_stack_networks")]
    [InlineData("2.28.0", "kube_control_plane", "1.31.4", "ipv6_stack")]
    public void Names_and_versions_are_written_as_the_tag_wants_them(string tag, string group, string version, string? dualStack)
    {
        KubesprayRelease release = Tag(tag);
        Assert.Equal((group, version, dualStack), (release.ControlPlaneGroup, release.Write(new SemVersion(1, 31, 4)), release.DualStackVariable));
    }

    private static KubesprayRelease Tag(string tag)
    {
        KubesprayRelease? release = KubesprayReleases.Find(SemVersion.Parse(tag));
        Assert.NotNull(release);
        return release;
    }
}
