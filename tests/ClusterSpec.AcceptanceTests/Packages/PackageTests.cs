using System.IO.Compression;
using System.Xml.Linq;

namespace ClusterSpec.AcceptanceTests.Packages;

public sealed class PackageTests(InstalledTool tool)
{
    [Fact]
    public void The_library_the_renderer_and_the_tool_are_packed_and_nothing_else() => Assert.Equal(
        ["ClusterSpec", "ClusterSpec.Rendering", "ClusterSpec.Tool"],
        Directory.GetFiles(tool.Packages, "*.nupkg")
            .Select(file => Path.GetFileName(file).Replace($".{InstalledTool.Version}.nupkg", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ClusterSpec")]
    [InlineData("ClusterSpec.Rendering")]
    public void A_library_is_there_for_both_frameworks_with_its_documentation_and_symbols(string id)
    {
        string[] folders = ["lib/net8.0", "lib/net10.0"];
        var entries = Entries($"{id}.{InstalledTool.Version}.nupkg");
        var symbols = Entries($"{id}.{InstalledTool.Version}.snupkg");
        foreach (var folder in folders)
        {
            Assert.Contains($"{folder}/{id}.dll", entries);
            Assert.Contains($"{folder}/{id}.xml", entries);
            Assert.Contains($"{folder}/{id}.pdb", symbols);
        }
    }

    [Theory]
    [InlineData("ClusterSpec")]
    [InlineData("ClusterSpec.Rendering")]
    [InlineData("ClusterSpec.Tool")]
    public void A_package_says_what_it_is(string id)
    {
        var name = $"{id}.{InstalledTool.Version}.nupkg";
        Assert.Contains("README.md", Entries(name));
        Assert.Contains("icon.png", Entries(name));
        var metadata = Metadata(name, id);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.Equal("icon.png", metadata["icon"]);
        Assert.Equal("Apache-2.0", metadata["license"]);
        Assert.NotEqual("Package Description", metadata["description"]);
    }

    [Fact]
    public void Who_takes_the_library_gets_no_template_engine_and_no_command_line() => Assert.Equal(
        ["FluentValidation", "IPNetwork2", "Microsoft.Extensions.Primitives", "Semver", "YamlDotNet"],
        Dependencies($"ClusterSpec.{InstalledTool.Version}.nupkg", "ClusterSpec"));

    [Fact]
    public void No_package_ships_a_compiler() => Assert.DoesNotContain(
        Directory.GetFiles(tool.Packages, "*.nupkg").SelectMany(file => Entries(Path.GetFileName(file))),
        entry => entry.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) || entry.Contains("Generator", StringComparison.Ordinal));

    private List<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(tool.Packages, package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private Dictionary<string, string> Metadata(string package, string id) =>
        Nuspec(package, id).Elements().Where(element => !element.HasElements).ToDictionary(element => element.Name.LocalName, element => element.Value);

    private string[] Dependencies(string package, string id) =>
    [
        .. Nuspec(package, id).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")?.Value ?? "").Distinct().Order(StringComparer.Ordinal),
    ];

    private XElement Nuspec(string package, string id)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(tool.Packages, package));
        using var stream = Assert.Single(archive.Entries, entry => entry.FullName == $"{id}.nuspec").Open();
        return XDocument.Load(stream).Descendants().First(element => element.Name.LocalName == "metadata");
    }
}
