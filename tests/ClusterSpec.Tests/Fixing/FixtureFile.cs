using ClusterSpec.Diagnostics;
using ClusterSpec.Fixing;

namespace ClusterSpec.Tests.Fixing;

/// <summary>Texts of the bad files of all rules and faults.</summary>
internal static class FixtureFile
{
    /// <summary>Bad files whose fixes are looked at, relative to the folder of fixtures, sorted. Those of megabytes are left out.</summary>
    public static TheoryData<string> Bad =>
    [
        .. new[] { "rules", "loading" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, folder), "bad*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Fixtures, file))
            .Order(StringComparer.Ordinal),
    ];

    public static string Rule(string file) => Path.GetFileName(Path.GetDirectoryName(file)) ?? "";

    public static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Fixtures, file));

    public static LintResult Lint(string text) => ClusterLinter.Lint(text, "clusterspec.yaml");

    public static FixOutcome Fix(string text) => ClusterFixer.Fix(text, "clusterspec.yaml", FixSafety.Unsafe);
}
