namespace ClusterSpec.Tests.Generator;

/// <summary>C# is printed before the compiler runs: no project under src/ needs, loads or ships the compiler's own assemblies.</summary>
public sealed class NoRoslynTests
{
    private const string Roslyn = "Microsoft.CodeAnalysis";

    public static TheoryData<string> Projects => [.. Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_project_restores_the_compiler(string project)
    {
        string assets = File.ReadAllText(Repository.Path("src", project, "obj", "project.assets.json"));

        Assert.Contains("\"libraries\"", assets, StringComparison.Ordinal);
        Assert.DoesNotContain(Roslyn, assets, StringComparison.Ordinal);
    }

    [Fact]
    public void No_build_output_holds_the_compiler()
    {
        string[] outputs = [.. Directory.EnumerateDirectories(Repository.Path("src"), "bin", SearchOption.AllDirectories)
            .SelectMany(bin => Directory.EnumerateFiles(bin, "*", SearchOption.AllDirectories))];

        Assert.Contains(outputs, file => Path.GetFileName(file) == "ClusterSpec.dll");
        Assert.DoesNotContain(outputs, file => Path.GetFileName(file).StartsWith(Roslyn, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            outputs.Where(file => file.EndsWith(".deps.json", StringComparison.Ordinal)),
            file => File.ReadAllText(file).Contains(Roslyn, StringComparison.Ordinal));
    }
}
