using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Tests.Releases;

public sealed class ReleaseTablesTests
{
    public static TheoryData<string, SemVersion[]> VersionColumns() => new()
    {
        { "kubernetes", [.. KubernetesReleases.All.Select(release => release.Minor)] },
        { "kubespray", [.. KubesprayReleases.All.Select(release => release.Tag)] },
        { "calico", [.. CalicoReleases.All.Select(release => release.Minor)] },
        { "etcd", [.. EtcdReleases.All.Select(release => release.Minor)] },
        { "containerd", [.. ContainerdReleases.All.Select(release => release.Minor)] },
        { "docker", [.. DockerReleases.All.Select(release => release.LatestPatch)] },
        { "flannel", [.. FlannelReleases.All.Select(release => release.Version)] },
        { "dex", [.. DexReleases.All.Select(release => release.Version)] },
        { "traefik", [.. TraefikReleases.All.Select(release => release.Minor)] },
    };

    public static TheoryData<string, Milestone[]> Milestones() => new()
    {
        { "kubernetes", [.. KubernetesMilestones.All] },
        { "kubespray", [.. KubesprayMilestones.All] },
        { "calico", [.. CalicoMilestones.All] },
        { "etcd", [.. EtcdReleases.Milestones] },
    };

    [Theory]
    [MemberData(nameof(VersionColumns), DisableDiscoveryEnumeration = true)]
    public void Rows_are_unique_and_go_from_old_to_new(string table, SemVersion[] versions)
    {
        Assert.True(versions.Length > 1, table);
        Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.True(pair.First.IsBelow(pair.Second), $"{table}: {pair.First}, {pair.Second}"));
    }

    [Fact]
    public void Ubuntu_releases_are_unique_and_go_from_old_to_new()
    {
        string[] releases = [.. UbuntuReleases.All.Select(release => release.Release)];
        Assert.Equal(releases.Distinct().Order(StringComparer.Ordinal), releases);
    }

    [Fact]
    public void Ubuntu_rows_have_the_cgroup_version_of_their_release() => Assert.All(UbuntuReleases.All, row =>
        Assert.Equal(row.CgroupVersion, UbuntuReleases.CgroupVersionOf(row.Release)));

    [Theory]
    [InlineData("21.04", 1)]
    [InlineData("21.10", 2)]
    [InlineData("04.10", 1)]
    public void Interim_releases_of_Ubuntu_mount_cgroup_v2_from_21_10_on(string release, int version) =>
        Assert.Equal(version, UbuntuReleases.CgroupVersionOf(release));

    [Fact]
    public void Calico_fields_are_sorted_by_kind_and_name_and_unique()
    {
        string[] fields = [.. CalicoFields.All.Select(field => $"{field.Kind} {field.Name}")];
        Assert.Equal(fields.Distinct().Order(StringComparer.Ordinal), fields);
    }

    [Theory]
    [MemberData(nameof(Milestones), DisableDiscoveryEnumeration = true)]
    public void Milestones_go_from_old_to_new_and_say_what_changed(string table, Milestone[] milestones)
    {
        Assert.All(milestones.Zip(milestones.Skip(1)), pair => Assert.True(pair.Second.Since.IsAtLeast(pair.First.Since), $"{table}: {pair.Second.Change}"));
        Assert.Equal(milestones.Length, milestones.Select(milestone => milestone.Change).Distinct().Count());
    }

    [Fact]
    public void Every_row_has_a_source_that_can_be_opened()
    {
        IEnumerable<string> sources =
        [
            .. KubernetesReleases.All.Select(row => row.Source), .. KubesprayReleases.All.Select(row => row.Source),
            .. CalicoReleases.All.Select(row => row.Source), .. CalicoFields.All.Select(row => row.Source),
            .. EtcdReleases.All.Select(row => row.Source), .. EtcdReleases.Defects.Select(row => row.Source),
            .. ContainerdReleases.All.Select(row => row.Source), .. DockerReleases.All.Select(row => row.Source),
            .. UbuntuReleases.All.Select(row => row.Source), .. FlannelReleases.All.Select(row => row.Source),
            .. DexReleases.All.Select(row => row.Source),
            .. KubernetesMilestones.All.Concat(KubesprayMilestones.All).Concat(CalicoMilestones.All).Concat(EtcdReleases.Milestones)
                .Append(ContainerdReleases.CriV1Only).Select(row => row.Source),
        ];

        Assert.All(sources, source => Assert.True(
            Uri.TryCreate(source, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps && uri.AbsolutePath.Length > 1, source));
    }

    [Fact]
    public void Latest_patches_are_of_their_minor()
    {
        Assert.All(KubernetesReleases.All, row => Assert.True(row.LatestPatch.IsSameMinor(row.Minor)));
        Assert.All(CalicoReleases.All, row => Assert.True(row.LatestPatch.IsSameMinor(row.Minor)));
        Assert.All(ContainerdReleases.All, row => Assert.True(row.LatestPatch.IsSameMinor(row.Minor)));
        Assert.All(EtcdReleases.All, row => Assert.True(row.LatestPatch.IsSameMinor(row.Minor)));
        Assert.All(DockerReleases.All, row => Assert.StartsWith(row.Line + ".", DockerRelease.Write(row.LatestPatch), StringComparison.Ordinal));
    }

    [Fact]
    public void No_known_release_is_supported_after_the_day_of_the_tables_by_mistake()
    {
        Assert.Equal(
            ["1.35", "1.36", "1.37"],
            KubernetesReleases.All.Where(release => release.IsSupported).Select(release => release.Minor.ToMinorText()));
        Assert.Equal(["22.04", "24.04", "26.04"], UbuntuReleases.All.Where(release => release.IsSupported).Select(release => release.Release));
        Assert.Equal(
            ["2.0", "2.3"],
            ContainerdReleases.All.Where(release => release.IsSupported).Select(release => release.Minor.ToMinorText()));
        Assert.Equal(["3.6", "3.7"], EtcdReleases.All.Where(release => release.IsSupported).Select(release => release.Minor.ToMinorText()));
    }
}
