using ClusterSpec.Diagnostics;
using ClusterSpec.Rendering;

namespace ClusterSpec.Tests.Rendering;

/// <summary>The whole clusters of <c>tests/fixtures/clusters/&lt;name&gt;/</c>.</summary>
internal static class SampleClusters
{
    public const string FileName = "clusterspec.yaml";

    private static string Folder { get; } = Path.Combine(Repository.Fixtures, "clusters");

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static string OutputOf(string name) => Path.Combine(Folder, name, "out");

    public static LintResult Lint(string name) => LintFile(Path.Combine(Folder, name, FileName));

    public static LintResult LintFile(string file)
    {
        using var stream = File.OpenRead(file);
        return ClusterLinter.Lint(stream, FileName);
    }

    /// <summary>The rendered files by path; the cluster must have no errors.</summary>
    public static SortedDictionary<string, string> Render(LintResult result)
    {
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.NotNull(result.Effective);
        return new(ClusterRenderer.Render(result.Effective, FileName).ToDictionary(file => file.Path, file => file.Text), StringComparer.Ordinal);
    }
}
