using System.Text.RegularExpressions;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Tests.Cli.Output.Formats;

/// <summary>What every format makes of one file with findings, one without and one that is not there: <c>tests/fixtures/formats</c>.</summary>
public sealed partial class FormatFixtureTests
{
    private static readonly string Folder = Path.Combine(Repository.Fixtures, "formats");

    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_prints_what_its_fixture_holds(string format)
    {
        using var session = Session();
        var result = session.Run("lint", "clusters/prod.yaml", "clean.yaml", "nowhere.yaml", "--format", format);
        Assert.Equal((2, "clusterspec: nowhere.yaml does not exist\n"), (result.Code, result.Error));
        Repository.AssertEqualsFile(Path.Combine(Folder, format + ".txt"), Version().Replace(result.Output, "$1VERSION$2"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_holds_what_standard_output_would(string format)
    {
        using var session = Session();
        var printed = session.Run("lint", "clusters/prod.yaml", "clean.yaml", "--format", format);
        var written = session.Run("lint", "clusters/prod.yaml", "clean.yaml", "--output", $"{format}=report");
        Assert.Equal((1, ""), (written.Code, written.Error));
        Assert.Equal(printed.Output, session.Read("report"));
    }

    [Fact]
    public void Every_fixture_is_that_of_a_format()
    {
        Assert.Equal(ReportFormats.Names.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    private static CliSession Session()
    {
        var session = new CliSession();
        session.WriteFixture("clusters/prod.yaml", "formats", "clusterspec.yaml");
        session.WriteFixture("clean.yaml", "rules", "etcd-even-members", "good.yaml");
        return session;
    }

    // the tool's own, which SARIF names
    [GeneratedRegex("(\"(?:semanticVersion|version)\": \")(?!2\\.1\\.0\")[^\"]*(\")")]
    private static partial Regex Version();
}
