using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;
using ClusterSpec.Loading;

namespace ClusterSpec.Tests.Rules;

/// <summary>Every rule has a folder <c>tests/fixtures/rules/&lt;rule&gt;/</c>: <c>bad*.yaml</c> with the exact text printed for it in <c>bad*.txt</c>,
/// and <c>good*.yaml</c> on the allowed side of the limit.</summary>
public sealed class RuleFixtureTests
{
    public static TheoryData<string> Bad => Files("bad*.yaml");

    public static TheoryData<string> Good => Files("good*.yaml");

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_reported_in_these_words(string file)
    {
        var result = Lint(file);
        var rule = Path.GetFileName(Path.GetDirectoryName(file));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rule == rule);
        Repository.AssertEqualsFile(Path.Combine(Repository.Fixtures, Path.ChangeExtension(file, ".txt")), Print(result, file));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_is_not_reported(string file)
    {
        var result = Lint(file);
        var rule = Path.GetFileName(Path.GetDirectoryName(file));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Rule == rule || diagnostic.Severity == Severity.Error);
    }

    private static LintResult Lint(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, file));
        return ClusterLinter.Lint(stream, Path.GetFileName(file), Options(Path.GetFileName(Path.GetDirectoryName(file)) ?? ""));
    }

    // A rule that the recommended profile lacks speaks alone.
    internal static LintOptions Options(string rule) => Catalogue.Find(rule) is { Profile: RuleProfile.Production } silent
        ? LintOptions.Default with { Severities = LintOptions.Default.Severities.Add(rule, silent.Severity == Severity.Warning ? RuleLevel.Warning : RuleLevel.Info) }
        : LintOptions.Default;

    private static string Print(LintResult result, string file)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FixtureReport.Write(writer, result, File.ReadAllBytes(Path.Combine(Repository.Fixtures, file)));
        return writer.ToString();
    }

    private static TheoryData<string> Files(string pattern)
    {
        var folder = Path.Combine(Repository.Fixtures, "rules");
        return
        [
            .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Fixtures, file))
                .Order(StringComparer.Ordinal),
        ];
    }
}
