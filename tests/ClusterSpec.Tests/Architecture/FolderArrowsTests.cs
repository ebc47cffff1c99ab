using System.Text.RegularExpressions;

namespace ClusterSpec.Tests.Architecture;

/// <summary>Which folder of the library may know which other. The files at its root bring them together and know all.</summary>
public sealed partial class FolderArrowsTests
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Model"] = ["Diagnostics"],
        ["Releases"] = ["Diagnostics", "Model"],
        ["Loading"] = ["Diagnostics", "Model"],
        ["Languages"] = ["Diagnostics", "Loading"],
        ["Effective"] = ["Diagnostics", "Model", "Releases"],
        ["Rules"] = ["Diagnostics", "Model", "Releases", "Effective"],
        ["Fixing"] = ["Diagnostics", "Model", "Loading", "Rules"],
        ["Fleet"] = ["Diagnostics", "Model", "Effective", "Rules"],
        ["Linting"] = ["Diagnostics", "Model", "Releases", "Loading", "Languages", "Effective", "Rules"],
        ["Configuration"] = ["Diagnostics", "Model", "Loading", "Rules", "Linting"],
    };

    public static TheoryData<string> Folders => [.. Known.Keys];

    [Fact]
    public void Every_folder_is_in_the_table() => Assert.Equal(
        Known.Keys.Order(StringComparer.Ordinal),
        Library().Select(source => source.Path.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_what_it_may(string folder)
    {
        var sources = Library().Where(source => source.Path.StartsWith($"ClusterSpec/{folder}/", StringComparison.Ordinal)).ToList();
        var strangers = Known.Keys.Except(Known[folder]).Where(other => other != folder).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Empty(Names(source).Intersect(strangers)));
    }

    [Fact]
    public void A_namespace_is_the_folder() => Assert.All(Sources.All.Where(source => !source.Path.EndsWith("/Program.cs", StringComparison.Ordinal)), source =>
    {
        var folder = Path.GetDirectoryName(source.Path)?.Replace('/', '.').Replace('\\', '.');
        Assert.Matches($@"(?m)^namespace {Regex.Escape(folder ?? "")};$", source.Text);
    });

    private static IEnumerable<Source> Library() => Sources.All.Where(source => source.Path.StartsWith("ClusterSpec/", StringComparison.Ordinal));

    // A using, or a name that begins with a namespace: both Loading.ClusterLoader and ClusterSpec.Loading.ClusterLoader.
    private static IEnumerable<string> Names(Source source) => Qualified().Matches(source.Text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"(?<![\w.""])(?:using (?:static |\w+ = )?)?(?:ClusterSpec\.)?(Diagnostics|Model|Releases|Loading|Languages|Effective|Rules|Fixing|Fleet|Linting|Configuration)\b(?=\.[A-Z]|;)")]
    private static partial Regex Qualified();
}
