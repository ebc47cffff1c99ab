using System.Collections.Immutable;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rendering.WrittenRules;
using ClusterSpec.Tests.Loading;
using ClusterSpec.Tests.Rules;

namespace ClusterSpec.Tests.Languages;

/// <summary>A file with faults, checked as the test of its folder checks it.</summary>
internal static class SpokenFixture
{
    private const string Settings = "configuration";

    /// <summary>Every one of them, below <c>tests/fixtures</c>.</summary>
    public static IEnumerable<string> All => new[] { "rules", "loading", "linting", Settings }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.Path("tests", "fixtures", folder), "bad*.yaml*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Fixtures, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The file that a text was printed for.</summary>
    public static string Of(string printed)
    {
        var file = Path.GetRelativePath(Repository.Fixtures, Path.ChangeExtension(printed, ".yaml"));
        return File.Exists(Path.Combine(Repository.Fixtures, file)) ? file : file + ".gz";
    }

    /// <summary>What is found in it; a configuration is read as one.</summary>
    public static ImmutableArray<Diagnostic> Findings(string file)
    {
        if (!file.StartsWith(Settings, StringComparison.Ordinal))
            return Lint(file).Diagnostics;
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, file));
        return ConfigurationLoader.Load(stream, ConfigurationLoader.FileName, WrittenRuleSet.Of).Diagnostics;
    }

    /// <summary>What the tool prints for it.</summary>
    public static string Print(string file, Translation? language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FixtureReport.Write(writer, Lint(file), LoadingFixtureTests.Read(Path.Combine(Repository.Fixtures, file)), language);
        return writer.ToString();
    }

    private static LintResult Lint(string file)
    {
        using var stream = new MemoryStream(LoadingFixtureTests.Read(Path.Combine(Repository.Fixtures, file)));
        var options = RuleFixtureTests.Options(Path.GetFileName(Path.GetDirectoryName(file)) ?? "");
        return ClusterLinter.Lint(stream, Path.GetFileName(LoadingFixtureTests.Name(file)), options with { Today = () => new DateOnly(2027, 1, 1) });
    }
}
