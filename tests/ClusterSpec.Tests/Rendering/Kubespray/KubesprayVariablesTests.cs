using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;
using Semver;
using YamlDotNet.RepresentationModel;

namespace ClusterSpec.Tests.Rendering.Kubespray;

/// <summary>Every cluster, rendered for every tag: Kubespray takes a variable that it does not know without a word.</summary>
public sealed class KubesprayVariablesTests
{
    // Ansible's own: https://docs.ansible.com/ansible/latest/reference_appendices/special_variables.html
    private static readonly string[] OfAnsible = ["ansible_host", "ansible_user"];

    public static TheoryData<string> Tags => [.. KubesprayReleases.All.Select(release => $"{release.Tag}")];

    public static TheoryData<string, string> ClustersAndTags => [.. SampleClusters.Names.Concat(RareClusters.ByName.Keys).SelectMany(_ => Tags, (cluster, tag) => (cluster, tag.Data))];

    [Theory]
    [MemberData(nameof(ClustersAndTags))]
    public void No_variable_is_rendered_for_a_tag_that_does_not_read_it(string cluster, string tag)
    {
        var release = Tag(tag);
        var files = Render(cluster, release);
        Assert.All(files.SelectMany(Variables), name =>
        {
            var row = KubesprayVariables.Find(name);
            Assert.True(row is not null, $"{name} has no row");
            Assert.True(row.IsIn(release.Tag), $"{name} is not in {tag}");
        });
    }

    [Fact]
    public void Every_variable_of_the_table_is_rendered_by_some_cluster_for_some_tag()
    {
        var rendered = ClustersAndTags.SelectMany(row => Render(row.Data.Item1, Tag(row.Data.Item2))).SelectMany(Variables).ToHashSet();
        Assert.Empty(KubesprayVariables.All.Select(row => row.Name).Except(rendered));
    }

    [Theory]
    [MemberData(nameof(ClustersAndTags))]
    public void No_variable_stands_in_two_files_that_one_host_reads(string cluster, string tag)
    {
        var release = Tag(tag);
        var names = Render(cluster, release)
            .Where(file => file.Path.Contains("/group_vars/all/", StringComparison.Ordinal) || file.Path.Contains($"/group_vars/{release.ClusterGroup}/", StringComparison.Ordinal))
            .SelectMany(Variables).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [MemberData(nameof(ClustersAndTags))]
    public void A_version_is_written_as_the_tag_wants_it(string cluster, string tag)
    {
        var release = Tag(tag);
        var versions = Render(cluster, release).Where(IsYaml).SelectMany(Mapping)
            .Where(pair => $"{pair.Key}" is "kube_version" or "etcd_version" or "calico_version" or "flannel_version")
            .Select(pair => $"{pair.Value}");
        Assert.All(versions, version => Assert.Equal(release.Tag.Minor < 28, version.StartsWith('v')));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_first_host_is_a_control_plane_and_its_group_the_first_child(string tag)
    {
        var release = Tag(tag);
        var inventory = Render("large", release).Single(file => !IsYaml(file)).Text;
        Assert.Contains("\n[all]\nmaster-1 ansible_host=", inventory, StringComparison.Ordinal);
        Assert.Contains($"\n[{release.ClusterGroup}:children]\n{release.ControlPlaneGroup}\n", inventory, StringComparison.Ordinal);
        Assert.DoesNotContain("\nlb-", inventory, StringComparison.Ordinal);
    }

    private static List<RenderedFile> Render(string name, KubesprayRelease release)
    {
        var written = RareClusters.ByName.GetValueOrDefault(name) ?? SampleClusters.Lint(name).Cluster;
        Assert.NotNull(written);
        var cluster = EffectiveResolver.Resolve(written with { Versions = new Versions { Kubernetes = $"{release.DefaultKubernetes}", Kubespray = $"{release.Tag}" } });
        var files = ClusterRenderer.Render(cluster, SampleClusters.FileName, targets: ["kubespray"]).Where(file => !file.Path.EndsWith(".md", StringComparison.Ordinal)).ToList();
        var refuses = cluster.Network.Calico is { } calico && release.RefusesCalico(calico.Version.Value);
        Assert.Equal(KubesprayObstacle.Of(cluster, release) is null && !refuses, files.Count > 0);
        return files;
    }

    private static IEnumerable<string> Variables(RenderedFile file) => (IsYaml(file) ? Mapping(file).Select(pair => $"{pair.Key}") : OfHosts(file)).Except(OfAnsible);

    private static IEnumerable<string> OfHosts(RenderedFile file) => file.Text.Split('\n')
        .Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split(' ').Skip(1))
        .Select(variable => variable[..variable.IndexOf('=', StringComparison.Ordinal)]).Distinct();

    private static bool IsYaml(RenderedFile file) => file.Path.EndsWith(".yml", StringComparison.Ordinal);

    private static YamlMappingNode Mapping(RenderedFile file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(file.Text));
        return Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    private static KubesprayRelease Tag(string tag)
    {
        var release = KubesprayReleases.Find(SemVersion.Parse(tag));
        Assert.NotNull(release);
        return release;
    }
}
