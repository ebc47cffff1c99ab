using ClusterSpec.Linting;
using ClusterSpec.Tests.Rules;

namespace ClusterSpec.Tests.Linting;

/// <summary>Every fault of comments that let findings pass has a folder <c>tests/fixtures/linting/&lt;fault&gt;/</c>: <c>bad*.yaml</c> with the exact text
/// printed for it in <c>bad*.txt</c>, and <c>good*.yaml</c> just beside it, in which a comment does its work.</summary>
public sealed class LintingFixtureTests
{
    private static readonly string Folder = Path.Combine(Repository.Fixtures, "linting");

    public static TheoryData<string> Bad => Files("bad*.yaml");

    public static TheoryData<string> Good => Files("good*.yaml");

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_reported_in_these_words(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var result = Lint(bytes, file);

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rule == Path.GetDirectoryName(file));
        using var writer = new StringWriter { NewLine = "\n" };
        FixtureReport.Write(writer, result, bytes);
        Repository.AssertEqualsFile(Path.Combine(Folder, Path.ChangeExtension(file, ".txt")), writer.ToString());
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_lets_its_finding_pass_and_has_no_other(string file)
    {
        var result = Lint(File.ReadAllBytes(Path.Combine(Folder, file)), file);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("audit-log-off", Assert.Single(result.Suppressed).Rule);
    }

    [Fact]
    public void Every_fault_has_a_folder_with_a_bad_and_a_good_file()
    {
        Assert.Equal(
            SuppressionFaults.All.Select(fault => fault.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateDirectories(Folder), folder =>
        {
            Assert.NotEmpty(Directory.EnumerateFiles(folder, "bad*.yaml"));
            Assert.NotEmpty(Directory.EnumerateFiles(folder, "good*.yaml"));
        });
    }

    private static LintResult Lint(byte[] bytes, string file)
    {
        using var stream = new MemoryStream(bytes);
        return ClusterLinter.Lint(stream, Path.GetFileName(file), new LintOptions { Today = () => new DateOnly(2027, 1, 1) });
    }

    private static TheoryData<string> Files(string pattern) =>
        [.. Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];
}
