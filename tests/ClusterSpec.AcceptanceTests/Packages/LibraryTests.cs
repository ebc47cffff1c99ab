using System.Text.Json;
using ClusterSpec.AcceptanceTests.Readme;

namespace ClusterSpec.AcceptanceTests.Packages;

/// <summary>A program of somebody who has nothing of us but the packages.</summary>
public sealed class LibraryTests(InstalledTool tool)
{
    private const int Sha256Digits = 64;
    private static readonly string[] Frameworks = ["net8.0", "net10.0"];

    // Around the lines that the README shows.
    private static string Program(string shown) => $$"""
        using ClusterSpec.Effective;
        using ClusterSpec.Loading;
        using ClusterSpec.Rendering;
        using ClusterSpec.Rules;
        using FluentValidation;

        var file = args[0];
        {{shown.Replace("new ClusterValidator()", "new HouseRules()", StringComparison.Ordinal)}}

        // A rule of one's own beside all of ours.
        internal sealed class HouseRules : ClusterValidator
        {
            public HouseRules() => RuleFor(cluster => cluster.Metadata!.Name)
                .Must(name => name != null && name.StartsWith("prod-", StringComparison.Ordinal))
                .WithErrorCode("name-without-prod");
        }
        """;

    [Fact]
    public async Task A_program_of_either_framework_loads_validates_and_renders()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Program.cs", Program(Assert.Single(CodeBlock.Read("README.md", "csharp"))));
        folder.Write("nuget.config", NuGetConfig.Ours(tool.Packages));
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>{string.Join(';', Frameworks)}</TargetFrameworks>
                <RollForward>Major</RollForward>
                <UseAppHost>false</UseAppHost>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ClusterSpec" Version="{InstalledTool.Version}" />
                <PackageReference Include="ClusterSpec.Rendering" Version="{InstalledTool.Version}" />
              </ItemGroup>
            </Project>
            """);
        await Dotnet(folder, "build");
        foreach (var framework in Frameworks)
            await Judge(folder, $"bin/Debug/{framework}/Consumer.dll");
    }

    private async Task Judge(TemporaryFolder folder, string program)
    {
        var bad = Repository.Path("tests", "fixtures", "rules", "etcd-even-members", "bad.yaml");
        var findings = (await Dotnet(folder, program, bad)).Output;
        Assert.Contains("Error etcd-even-members pools[1].roles\n", findings, StringComparison.Ordinal);
        Assert.Contains("Error name-without-prod Metadata.Name\n", findings, StringComparison.Ordinal);

        var cluster = tool.Clusters.Single(cluster => cluster.Name == "small");
        var lines = (await Dotnet(folder, program, cluster.Spec)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Manifest(cluster), lines.Where(line => line.IndexOf(' ', StringComparison.Ordinal) == Sha256Digits));
    }

    private static IEnumerable<string> Manifest(RenderedCluster cluster)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(cluster.Tree, "manifest.json")));
        return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(file => $"{file.GetProperty("sha256")} {file.GetProperty("path")}")];
    }

    // With a package folder of its own: the user's may hold an older build of the same version.
    private static Task<CommandResult> Dotnet(TemporaryFolder folder, params string[] arguments) => new Command(Programs.Dotnet, arguments)
    {
        Folder = folder.Path,
        Environment = new Dictionary<string, string?> { ["NUGET_PACKAGES"] = folder.File("packages") },
    }.RunToSuccess();
}
