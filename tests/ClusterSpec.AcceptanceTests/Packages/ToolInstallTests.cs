namespace ClusterSpec.AcceptanceTests.Packages;

public sealed class ToolInstallTests(InstalledTool tool)
{
    [Fact]
    public async Task The_tool_works_where_there_is_nothing_but_the_tool()
    {
        using var folder = new TemporaryFolder();
        await Clusterspec(folder, "init");
        Assert.Equal(["cluster.schema.json", "clusterspec.yaml"], Names(folder.Path));
        Assert.Equal("no findings in clusterspec.yaml\n", (await Clusterspec(folder, "lint", "clusterspec.yaml")).Output);
        await Clusterspec(folder, "render", "clusterspec.yaml", "--out", "out");
        Assert.Contains("manifest.json", Names(folder.File("out")));
        await Clusterspec(folder, "render", "clusterspec.yaml", "--out", "out", "--check");
    }

    [Fact]
    public async Task The_tool_names_itself_and_its_version()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("\n  clusterspec COMMAND [OPTIONS]\n", (await Clusterspec(folder, "--help")).Output, StringComparison.Ordinal);
        Assert.Contains(InstalledTool.Version, (await Clusterspec(folder, "--version")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_opened_is_said_in_one_line_with_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        var result = (await (tool.Command("lint", "nowhere.yaml") with { Folder = folder.Path }).Run()).EndedWith(2);
        Assert.Equal("", result.Output);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    private Task<CommandResult> Clusterspec(TemporaryFolder folder, params string[] arguments) =>
        (tool.Command(arguments) with { Folder = folder.Path }).RunToSuccess();

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
