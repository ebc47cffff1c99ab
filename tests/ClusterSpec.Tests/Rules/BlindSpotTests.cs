using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Tests.Rules;

/// <summary>Broken inventories that Kubespray 2.13.0 and 2.31.0 accept, each written as a cluster in <c>tests/fixtures/blind-spots/</c>. The first
/// lines of a file say what the inventory has, and by which names it is found here.</summary>
public sealed class BlindSpotTests
{
    private const string Found = "# Found as: ";

    private static string Folder { get; } = Path.Combine(Repository.Fixtures, "blind-spots");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_Kubespray_accepts_is_found(string name)
    {
        var file = Path.Combine(Folder, $"{name}.yaml");
        var expected = File.ReadLines(file).Where(line => line.StartsWith(Found, StringComparison.Ordinal)).Select(line => line[Found.Length..]).ToList();
        Assert.NotEmpty(expected);
        using var stream = File.OpenRead(file);
        var found = ClusterLinter.Lint(stream, Path.GetFileName(file)).Diagnostics;
        Assert.All(expected, rule => Assert.Contains(found, diagnostic => diagnostic.Rule == rule && diagnostic.Severity != Severity.Info));

        // Nothing else is wrong with the file, so that what is found is the fault that is meant.
        Assert.Empty(found.Where(diagnostic => diagnostic.Severity == Severity.Error && !expected.Contains(diagnostic.Rule)).Select(diagnostic => $"{diagnostic.Rule}: {diagnostic.Message}"));
    }

    [Fact]
    public void Each_says_what_the_inventory_has() =>
        Assert.All(Directory.EnumerateFiles(Folder, "*.yaml"), file => Assert.StartsWith("# In an inventory: ", File.ReadLines(file).First(), StringComparison.Ordinal));
}
