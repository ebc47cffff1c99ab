using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Building;

[Collection(BuiltClone.Collection)]
public sealed class BuildTests(BuiltClone built)
{
    private const int ProjectsThatGenerate = 2;
    private const int Frameworks = 2;

    // Cluster and configuration for the library, the cluster for Rendering.
    private const int SchemasRead = 3;

    [Fact]
    public void A_clean_clone_builds_without_a_warning()
    {
        Assert.Contains("0 Warning(s)", built.First.Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(SchemasRead * Frameworks, Regex.Count(built.First.Output, Regex.Escape("ClusterSpec.Generator.dll\" \"")));
    }

    [Fact]
    public void A_second_build_generates_and_compiles_nothing()
    {
        var log = built.Second.Succeeded().Output;
        Assert.Equal(ProjectsThatGenerate * Frameworks, Skipped(log, "GenerateSchemaCode"));
        Assert.True(Skipped(log, "CoreCompile") > ProjectsThatGenerate * Frameworks);
        Assert.Equal(Reached(log, "GenerateSchemaCode"), Skipped(log, "GenerateSchemaCode"));
        Assert.Equal(Reached(log, "CoreCompile"), Skipped(log, "CoreCompile"));
    }

    [Fact]
    public void An_editor_can_ask_before_the_first_build() => built.EditorFirst.Succeeded();

    [Fact]
    public void An_editor_sees_the_generated_code_after_a_build() =>
        Assert.Contains("Records.g.cs", built.EditorLast.Succeeded().Output, StringComparison.Ordinal);

    [Fact]
    public async Task Building_leaves_the_working_tree_clean()
    {
        built.Second.Succeeded();
        var status = await new Command("git", "status", "--porcelain") { Folder = built.Clone.Root }.RunToSuccess();
        Assert.Equal("", status.Output);
    }

    private static int Skipped(string log, string target) => Regex.Count(log, $"Skipping target \"{target}\" because all output files are up-to-date");

    private static int Reached(string log, string target) => Regex.Count(log, $@"^[ \d>:]*{target}:$", RegexOptions.Multiline);
}
