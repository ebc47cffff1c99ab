using ClusterSpec.Model;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class InitCommandTests : IDisposable
{
    private readonly CliSession session = new();

    [Fact]
    public void It_writes_a_file_and_the_schema_that_the_file_names()
    {
        var result = session.Run("init");
        Assert.Equal(new CliResult(0, "wrote clusterspec.yaml and cluster.schema.json beside it\nnext: change the addresses, then `clusterspec lint clusterspec.yaml`\n", ""), result);
        Assert.Equal(["cluster.schema.json", "clusterspec.yaml"], session.Tree().Keys);
        Assert.Equal($"# yaml-language-server: $schema={ClusterSchema.FileName}", session.Read("clusterspec.yaml").Split('\n')[0]);
        Assert.Equal(File.ReadAllText(Repository.Path("schemas", "cluster.schema.json")), session.Read("cluster.schema.json"));
    }

    [Fact]
    public void Nothing_is_found_in_the_file_and_it_renders()
    {
        session.Run("init");
        Assert.Equal(new CliResult(0, "no findings in clusterspec.yaml\n", ""), session.Run("lint", "clusterspec.yaml", "--strict"));
        Assert.Equal(0, session.Run("render", "clusterspec.yaml", "--out", "out").Code);
    }

    [Fact]
    public void The_file_says_what_its_parts_are_for()
    {
        session.Run("init");
        Assert.InRange(session.Read("clusterspec.yaml").Split('\n').Count(line => line.Contains("# ", StringComparison.Ordinal)), 10, 100);
    }

    [Fact]
    public void Another_name_makes_its_folder_and_a_second_file_shares_the_schema()
    {
        Assert.Equal(0, session.Run("init", "a/prod.clusterspec.yaml").Code);
        Assert.StartsWith("wrote a/test.clusterspec.yaml\n", session.Run("init", "a/test.clusterspec.yaml").Output, StringComparison.Ordinal);
        Assert.Equal(["a/cluster.schema.json", "a/prod.clusterspec.yaml", "a/test.clusterspec.yaml"], session.Tree().Keys);
    }

    [Fact]
    public void Nothing_that_is_there_is_overwritten()
    {
        session.Write("clusterspec.yaml", "mine");
        Assert.Equal(new CliResult(2, "", "clusterspec: clusterspec.yaml is there already; nothing was written\n"), session.Run("init"));
        Directory.CreateDirectory(session.Path("folder"));
        Assert.Equal(2, session.Run("init", "folder").Code);
        Assert.Equal(2, session.Run("init", "-").Code);
        session.Write("other/cluster.schema.json", "{}");
        var other = session.Run("init", "other/x.yaml");
        Assert.Equal(2, other.Code);
        Assert.StartsWith("clusterspec: cluster.schema.json beside other/x.yaml is there already and is another one; nothing was written", other.Error, StringComparison.Ordinal);
        Assert.Equal(["clusterspec.yaml", "folder/", "other/cluster.schema.json"], session.Tree().Keys);
        Assert.Equal("mine", session.Read("clusterspec.yaml"));
    }

    public void Dispose() => session.Dispose();
}
