using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClusterSpec.Tests.Rendering;

/// <summary>Whole clusters, every rendered file as it stands in <c>tests/fixtures/clusters/&lt;name&gt;/out/</c>; <c>UPDATE_FIXTURES=1</c>
/// rewrites the folder and removes what is no longer rendered. Of a long file, and of each in a folder
/// of very many, the hash stands there: nobody reads 5,000 lines of hosts.</summary>
public sealed class ClusterGoldenTests
{
    private const int MostCharacters = 65536;

    private const int MostFiles = 100;

    public static TheoryData<string> Clusters => [.. SampleClusters.Names];

    [Theory]
    [MemberData(nameof(Clusters))]
    public void A_cluster_renders_to_these_files_and_no_others(string cluster)
    {
        var rendered = Readable(SampleClusters.Render(SampleClusters.Lint(cluster)));
        var output = SampleClusters.OutputOf(cluster);
        if (Repository.UpdateFixtures)
            Remove(output, Files(output).Except(rendered.Keys));
        else
            Assert.Equal(rendered.Keys, Files(output));
        Assert.All(rendered, file => Repository.AssertEqualsFile(Path.Combine(output, file.Key), file.Value));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void A_cluster_renders_to_the_same_bytes_again_and_in_another_culture(string cluster)
    {
        var first = SampleClusters.Render(SampleClusters.Lint(cluster));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Persian();
            Assert.Equal(first, SampleClusters.Render(SampleClusters.Lint(cluster)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Examples_that_lie_beside_the_checkout_mean_what_their_copies_mean()
    {
        var folder = Repository.Path("..", "shared", "examples");
        if (!Directory.Exists(folder))
            return;
        Assert.All(Directory.EnumerateFiles(folder, "*.yaml"), file =>
        {
            var example = SampleClusters.LintFile(file);
            Assert.Contains(SampleClusters.Names, name => SampleClusters.Render(example).SequenceEqual(SampleClusters.Render(SampleClusters.Lint(name))));
        });
    }

    private static SortedDictionary<string, string> Readable(IReadOnlyCollection<KeyValuePair<string, string>> files) => new(
        files.GroupBy(file => Path.GetDirectoryName(file.Key) ?? "")
            .SelectMany(folder => folder.Count() > MostFiles ? [new($"{folder.Key}.sha256", string.Concat(folder.Select(Hashed)))] : folder.Select(Readable))
            .ToDictionary(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static KeyValuePair<string, string> Readable(KeyValuePair<string, string> file) => IsLong(file) ? new($"{file.Key}.sha256", Hashed(file)) : file;

    private static string Hashed(KeyValuePair<string, string> file) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Value)))}  {Path.GetFileName(file.Key)}\n";

    private static bool IsLong(KeyValuePair<string, string> file) => file.Value.Length > MostCharacters;

    // Negative numbers and decimals look different there.
    private static CultureInfo Persian()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = "\u066B";
        culture.NumberFormat.NumberGroupSeparator = "\u066C";
        return culture;
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
        : [];

    private static void Remove(string folder, IEnumerable<string> files)
    {
        foreach (var file in files.ToList())
            File.Delete(Path.Combine(folder, file));
    }
}
