using System.Text;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Model;

namespace ClusterSpec.Tests.Loading;

public sealed class ClusterLoaderTests
{
    private static readonly string Sound = File.ReadAllText(Path.Combine(Repository.Fixtures, "clusters", "small", "clusterspec.yaml"));

    [Fact]
    public void A_text_becomes_a_cluster()
    {
        var loaded = ClusterLoader.Load(Sound, "small.yaml");

        Assert.True(loaded.IsSound);
        Assert.Empty(loaded.Diagnostics);
        Assert.Empty(loaded.FailedPaths);
        Assert.Equal("small", loaded.Cluster?.Metadata?.Name);
        Assert.Equal([HostRole.ControlPlane, HostRole.Etcd], loaded.Cluster?.Pools?[0].Roles);
        Assert.Null(loaded.Cluster?.Etcd);
    }

    [Fact]
    public void A_text_with_faults_still_becomes_a_cluster_of_what_could_be_read()
    {
        var loaded = ClusterLoader.Load(Sound.Replace("kubernetes: 1.34.4", "kubernetes: 1.34", StringComparison.Ordinal), "small.yaml");

        Assert.False(loaded.IsSound);
        Assert.Equal(["versions.kubernetes"], loaded.FailedPaths);
        Assert.Equal(("wrong-type", "small.yaml", "versions.kubernetes"), loaded.Diagnostics.Select(fault => (fault.Rule, fault.File, fault.Path)).Single());
        Assert.Null(loaded.Cluster?.Versions?.Kubernetes);
        Assert.Equal("worker", loaded.Cluster?.Pools?[1].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1, 2]")]
    [InlineData("a: [")]
    public void A_text_that_is_no_mapping_becomes_none(string text)
    {
        var loaded = ClusterLoader.Load(text, "none.yaml");

        Assert.Null(loaded.Cluster);
        Assert.Equal([""], loaded.FailedPaths);
        Assert.Single(loaded.Diagnostics);
    }

    [Fact]
    public void Bytes_and_text_give_the_same_with_or_without_a_mark()
    {
        var broken = Sound.Replace("name: worker", "name: Wörker", StringComparison.Ordinal);
        var expected = ClusterLoader.Load(broken, "x.yaml").Diagnostics;

        Assert.NotEmpty(expected);
        Assert.Equal(expected, ClusterLoader.Load("\uFEFF" + broken, "x.yaml").Diagnostics, Same);
        foreach (var encoding in (UTF8Encoding[])[new(false), new(true)])
        {
            using var bytes = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(broken)]);
            Assert.Equal(expected, ClusterLoader.Load(bytes, "x.yaml").Diagnostics, Same);
        }
    }

    [Fact]
    public void Line_ends_of_other_systems_move_nothing()
    {
        var broken = Sound.Replace("name: worker", "name: Worker", StringComparison.Ordinal).Replace("backend: vxlan", "backend: vlan", StringComparison.Ordinal);
        var expected = ClusterLoader.Load(broken, "x.yaml").Diagnostics.Select(Place);

        Assert.Equal(expected, ClusterLoader.Load(broken.Replace("\n", "\r\n", StringComparison.Ordinal), "x.yaml").Diagnostics.Select(Place));
    }

    [Theory]
    [InlineData("pools[1].roles[0]", "[worker]", "worker")]
    [InlineData("pools[1].machine.disk.size", "size: 250Gi }", "250Gi")]
    [InlineData("network.flannel.backend", "vxlan", "vxlan")]
    [InlineData("network.flannel.version", "flannel: {", "{ backend: vxlan }")]
    [InlineData("network.calico.bgp.peers[3].address", "network:", "network")]
    [InlineData("nowhere.at.all", "apiVersion", "apiVersion: clusterspec/v1")]
    public void A_finding_of_ones_own_gets_its_place(string path, string line, string place)
    {
        var loaded = ClusterLoader.Load(Sound, "small.yaml");
        var span = loaded.Locate(new Finding("house-rule", Severity.Error, path, "not here")).Span;

        Assert.Equal(place, Sound[span.Start..span.End]);
        Assert.Contains(line, Sound.Split('\n')[span.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_count_utf16_units_from_1()
    {
        const string text = "metadata: { description: \"😀 界\", name: Größe }";
        var fault = ClusterLoader.Load(text, "x.yaml").Diagnostics.Single(diagnostic => diagnostic.Path == "metadata.name");

        Assert.Equal(new SourceSpan(text.IndexOf("Größe", StringComparison.Ordinal), text.IndexOf(" }", StringComparison.Ordinal), 1, 40, 1, 45), fault.Span);
    }

    private static (string, string, int, int, int, int) Place(Diagnostic found) =>
        (found.Rule, found.Path, found.Span.Line, found.Span.Column, found.Span.EndLine, found.Span.EndColumn);

    private static bool Same(Diagnostic left, Diagnostic right) => left.Message == right.Message && left.Span == right.Span && left.Path == right.Path;
}
