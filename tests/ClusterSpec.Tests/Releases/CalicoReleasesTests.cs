using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Tests.Releases;

public sealed class CalicoReleasesTests
{
    [Theory]
    [InlineData("1.15.12", "3.13")]
    [InlineData("1.17.5", "3.17")]
    [InlineData("1.22.8", "3.22")]
    [InlineData("1.28.6", "3.28")]
    [InlineData("1.34.4", "3.32")]
    [InlineData("1.37.1", "3.33")]
    [InlineData("1.99.0", "3.33")]
    public void The_newest_minor_that_is_tested_with_the_Kubernetes_is_chosen(string kubernetes, string calico) =>
        Assert.Equal(calico, CalicoReleases.NewestFor(SemVersion.Parse(kubernetes)).Minor.ToMinorText());

    [Fact]
    public void Every_known_Kubernetes_has_a_tested_Calico() => Assert.All(
        KubernetesReleases.All, kubernetes => Assert.True(CalicoReleases.NewestFor(kubernetes.Minor).IsTestedWith(kubernetes.LatestPatch)));

    [Theory]
    [InlineData("3.13.2", "1.17.5", true)]
    [InlineData("3.13.2", "1.18.0", false)]
    [InlineData("3.31.5", "1.35.4", true)]
    [InlineData("3.15.0", "1.18.0", null)]
    public void A_pair_is_tested_untested_or_not_known(string calico, string kubernetes, bool? tested) =>
        Assert.Equal(tested, CalicoReleases.Find(SemVersion.Parse(calico))?.IsTestedWith(SemVersion.Parse(kubernetes)));

    [Theory]
    [InlineData("BGPPeer", "reachableBy", "3.24.0", false)]
    [InlineData("BGPPeer", "reachableBy", "3.25.0", true)]
    [InlineData("BGPPeer", "peerIP", "3.13.2", true)]
    [InlineData("IPPool", "disableBGPExport", "3.13.2", false)]
    [InlineData("BGPConfiguration", "programClusterRoutes", "3.31.5", false)]
    [InlineData("FelixConfiguration", "programClusterRoutes", "3.31.5", true)]
    public void A_field_is_known_from_its_first_minor_on(string kind, string name, string calico, bool known) =>
        Assert.Equal(known, CalicoFields.IsKnown(kind, name, SemVersion.Parse(calico)));

    [Theory]
    [InlineData("3.13.2", false, false, false, "3.10.0")]
    [InlineData("3.17.4", true, false, false, null)]
    [InlineData("3.20.3", true, false, true, null)]
    [InlineData("3.23.2", true, true, true, null)]
    [InlineData("3.31.5", true, true, true, "5.10.0")]
    public void Abilities_come_with_their_minor(string calico, bool mtu, bool vxlanV6, bool vxlan, string? kernel)
    {
        CalicoRelease? release = CalicoReleases.Find(SemVersion.Parse(calico));
        Assert.NotNull(release);
        Assert.Equal((mtu, vxlanV6, vxlan, kernel), (release.DetectsMtu, release.HasVxlanOverIPv6, release.PrefersVxlan, release.Kernel?.ToString()));
    }
}
