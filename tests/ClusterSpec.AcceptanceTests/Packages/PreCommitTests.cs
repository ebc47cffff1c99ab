namespace ClusterSpec.AcceptanceTests.Packages;

/// <summary>pre-commit with the hooks of this repository, as a user's repository has them.</summary>
public sealed class PreCommitTests(CleanClone clone, InstalledTool tool) : IClassFixture<CleanClone>
{
    [Fact]
    public Task The_hook_that_builds_the_tool_passes_a_good_file_and_stops_a_bad_one() => JudgesBoth("clusterspec-lint", path: null);

    [Fact]
    public Task The_hook_of_the_installed_tool_passes_a_good_file_and_stops_a_bad_one() =>
        JudgesBoth("clusterspec-lint-system", $"{tool.Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");

    [Theory]
    [InlineData("clusterspec.yaml", true)]
    [InlineData("clusters/clusterspec.yml", true)]
    [InlineData("clusters/prod.clusterspec.yaml", true)]
    [InlineData("prod.clusterspec.yml", true)]
    [InlineData("notclusterspec.yaml", false)]
    [InlineData("clusterspec.yaml.bak", false)]
    [InlineData("cluster.yaml", false)]
    public async Task The_hook_runs_for_the_recommended_names(string name, bool runs)
    {
        using var folder = new TemporaryFolder();
        await Prepare(folder, "clusterspec-lint-system");
        var result = await Run(folder, name, "nonsense: true\n", $"{tool.Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");
        Assert.Contains(runs ? "Failed" : "(no files to check)Skipped", result.All, StringComparison.Ordinal);
    }

    private async Task JudgesBoth(string hook, string? path)
    {
        var good = File.ReadAllText(tool.Clusters.Single(cluster => cluster.Name == "small").Spec);
        var bad = File.ReadAllText(Repository.Path("tests", "fixtures", "rules", "etcd-even-members", "bad.yaml"));
        using var folder = new TemporaryFolder();
        await Prepare(folder, hook);

        Assert.Contains("Passed", (await Run(folder, "clusterspec.yaml", good, path)).Succeeded().All, StringComparison.Ordinal);
        var stopped = (await Run(folder, "clusterspec.yaml", bad, path)).EndedWith(1).All;
        Assert.Contains("error[etcd-even-members]", stopped, StringComparison.Ordinal);
        Assert.Contains("--> clusterspec.yaml:", stopped, StringComparison.Ordinal);
    }

    private async Task Prepare(TemporaryFolder folder, string hook)
    {
        folder.Write("user/.pre-commit-config.yaml", $"""
            repos:
              - repo: {clone.Root}
                rev: {clone.Revision}
                hooks:
                  - id: {hook}

            """);
        await new Command("git", "init", "--quiet") { Folder = folder.File("user") }.RunToSuccess();
    }

    private static async Task<CommandResult> Run(TemporaryFolder folder, string name, string text, string? path)
    {
        folder.Write(Path.Combine("user", name), text);
        await new Command("git", "add", "--all") { Folder = folder.File("user") }.RunToSuccess();
        var environment = new Dictionary<string, string?> { ["PRE_COMMIT_HOME"] = folder.File("cache"), ["PRE_COMMIT_COLOR"] = "never" };
        if (path is not null)
            environment["PATH"] = path;
        return await new Command(Programs.Installed("pre-commit"), "run", "--all-files") { Folder = folder.File("user"), Environment = environment }.Run();
    }
}
