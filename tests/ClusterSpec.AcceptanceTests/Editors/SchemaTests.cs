namespace ClusterSpec.AcceptanceTests.Editors;

public sealed class SchemaTests(InstalledTool tool)
{
    [Fact]
    public async Task Ajv_compiles_the_schema_in_its_strict_mode_and_finds_every_cluster_valid() =>
        await Judge([.. tool.Clusters.Select(cluster => cluster.Spec)]).RunToSuccess();

    [Fact]
    public async Task Ajv_finds_a_fault_of_shape()
    {
        using var folder = new TemporaryFolder();
        var result = await Judge(folder.Write("clusterspec.yaml", "apiVersion: clusterspec/v1\nkind: Clutser\n")).Run();
        result.EndedWith(1);
        Assert.Contains("/kind must be equal to one of the allowed values", result.Output, StringComparison.Ordinal);
        Assert.Contains("must have required property 'pools'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_prints_the_schema_byte_for_byte()
    {
        var printed = (await tool.Run("schema")).Succeeded().Output;
        Assert.Equal(File.ReadAllText(Repository.Path("schemas", "cluster.schema.json")), printed);
    }

    private static Command Judge(params string[] files) =>
        Node.Script("judge-schema.js", [Repository.Path("schemas", "cluster.schema.json"), .. files]);
}
