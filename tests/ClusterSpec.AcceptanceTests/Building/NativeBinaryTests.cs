using System.Runtime.InteropServices;

namespace ClusterSpec.AcceptanceTests.Building;

[Collection(BuiltClone.Collection)]
public sealed class NativeBinaryTests(BuiltClone built, InstalledTool tool)
{
    [Fact]
    public async Task The_native_binary_is_made_without_a_warning_and_prints_the_same_bytes_as_the_tool()
    {
        Programs.Installed("gcc");
        using var folder = new TemporaryFolder();
        await Publish(folder.Path);
        var binary = folder.File("ClusterSpec.Tool");
        foreach (var arguments in Questions())
        {
            var expected = await tool.Run(arguments);
            var actual = await new Command(binary, arguments).Run();
            Assert.Equal((expected.Code, expected.Output, expected.Error), (actual.Code, actual.Output, actual.Error));
        }

        foreach (var cluster in tool.Clusters)
        {
            var tree = folder.File("trees", cluster.Name);
            await new Command(binary, "render", cluster.Spec, "--out", tree).RunToSuccess();
            Assert.Equal(
                cluster.Files.Select(file => (file.Path, file.Hash)),
                RenderedCluster.Read(cluster.Name, cluster.Spec, tree).Files.Select(file => (file.Path, file.Hash)));
        }
    }

    private async Task Publish(string folder)
    {
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var published = await built.Clone.Dotnet(
            "publish", "src/ClusterSpec.Cli", "-r", $"linux-{architecture}", "-p:PublishAot=true", "-o", folder,
            // every warning by itself, none as an error that would hide the next
            "-p:TrimmerSingleWarn=false", "-p:TreatWarningsAsErrors=false",
            // they had their say in the build of the clone; here the compiler of native code has it
            "-p:RunAnalyzers=false");
        published.Succeeded();
        Assert.DoesNotContain("warning", published.All, StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<string[]> Questions()
    {
        var good = tool.Clusters.Select(cluster => cluster.Spec);
        var bad = Directory.GetFiles(Repository.Path("tests", "fixtures", "rules"), "bad*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        yield return ["lint", .. good];
        yield return ["lint", .. bad];
        yield return ["lint", "--format", "sarif", .. bad];
        yield return ["lint", "--format", "json", .. bad];
        yield return ["rules"];
        yield return ["schema"];
        yield return ["explain", "etcd-even-members"];
    }
}
