using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClusterSpec.Tests.Architecture;

/// <summary>Which project may know which other, and which packages come with a reference to it.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["ClusterSpec.Cli"] = ["ClusterSpec.Rendering"],
        ["ClusterSpec.Rendering"] = ["ClusterSpec"],
        ["ClusterSpec"] = [],
        ["ClusterSpec.Generator"] = [],
    };

    /// <summary>Packages that begin at a project: none below it may bring them along.</summary>
    private static readonly Dictionary<string, string[]> Unwanted = new(StringComparer.Ordinal)
    {
        ["ClusterSpec.Cli"] = ["NJsonSchema", "Newtonsoft.Json"],
        ["ClusterSpec.Rendering"] = ["NJsonSchema", "Newtonsoft.Json", "System.CommandLine", "Microsoft.Extensions.FileSystemGlobbing", "Wcwidth"],
        ["ClusterSpec"] = ["NJsonSchema", "Newtonsoft.Json", "System.CommandLine", "Microsoft.Extensions.FileSystemGlobbing", "Wcwidth", "Scriban.Signed", "Scriban", "DiffPlex"],
        ["ClusterSpec.Generator"] = ["FluentValidation", "YamlDotNet", "System.CommandLine"],
    };

    public static TheoryData<string> Projects => [.. Known.Keys];

    [Fact]
    public void Every_project_is_in_the_table() => Assert.Equal(
        Known.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may(string project) => Assert.Equal(Known[project], References(project).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_brings_no_package_of_another(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.Path("src", project, "obj", "project.assets.json")));
        var packages = assets.RootElement.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package").Select(library => library.Name.Split('/')[0]).ToList();

        Assert.NotEmpty(packages);
        Assert.Empty(packages.Intersect(Unwanted[project], StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_source_names_only_projects_that_it_may_know(string project)
    {
        var strangers = Known.Keys.Where(other => other != project && !Reach(project).Contains(other)).Where(other => other != "ClusterSpec").ToList();
        Assert.All(
            Sources.All.Where(source => source.Path.StartsWith(project + "/", StringComparison.Ordinal)),
            source => Assert.DoesNotContain(strangers, stranger => Regex.IsMatch(source.Text, $@"(?m)^using (static )?{Regex.Escape(stranger)}[.;]")));
    }

    [Fact]
    public void The_generator_knows_nothing_of_ours() => Assert.All(
        Sources.All.Where(source => source.Path.StartsWith("ClusterSpec.Generator/", StringComparison.Ordinal)),
        source => Assert.DoesNotMatch(@"(?m)^using (static )?ClusterSpec(?!\.Generator\b)", source.Text));

    [Fact]
    public void The_generator_is_built_before_and_not_referenced()
    {
        var reference = Assert.Single(XDocument.Load(Repository.Path("src", "ClusterSpec.Generate.targets")).Descendants("ProjectReference"));

        Assert.EndsWith("ClusterSpec.Generator.csproj", (string?)reference.Attribute("Include"), StringComparison.Ordinal);
        Assert.Equal(["false", "false", "all"], ((string[])["ReferenceOutputAssembly", "Private", "PrivateAssets"]).Select(name => (string?)reference.Attribute(name)));
    }

    private static HashSet<string> Reach(string project) => [.. Known[project], .. Known[project].SelectMany(Reach)];

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.Path("src", project, project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')));
}
