using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Configuration;
using ClusterSpec.Rendering.WrittenRules;

namespace ClusterSpec.Tests.Configuration;

/// <summary>Every fault of <c>.clusterspecrc.yaml</c> has a folder <c>tests/fixtures/configuration/&lt;fault&gt;/</c>, and its shape one: <c>bad*.yaml</c> with
/// the exact text printed for it in <c>bad*.txt</c>, and <c>good*.yaml</c>.</summary>
public sealed class ConfigurationFixtureTests
{
    private static readonly string Folder = Path.Combine(Repository.Fixtures, "configuration");

    public static TheoryData<string> Bad => Files("bad*.yaml");

    public static TheoryData<string> Good => Files("good*.yaml");

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_reported_in_these_words(string file)
    {
        var result = Load(file);
        using var writer = new StringWriter { NewLine = "\n" };
        var text = File.ReadAllText(Path.Combine(Folder, file));
        new TextReport(writer, TerminalStyle.Plain, _ => text).Write(result.Diagnostics, [result.FileName]);

        Assert.NotEmpty(result.Diagnostics);
        Repository.AssertEqualsFile(Path.Combine(Folder, Path.ChangeExtension(file, ".txt")), writer.ToString());
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_has_no_findings(string file) => Assert.Empty(Load(file).Diagnostics);

    [Fact]
    public void Every_fault_has_a_folder() => Assert.Equal(
        ConfigurationFaults.All.Select(fault => fault.Name).Append("shape").Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    private static ConfigurationResult Load(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return ConfigurationLoader.Load(stream, ".clusterspecrc.yaml", WrittenRuleSet.Of);
    }

    private static TheoryData<string> Files(string pattern) =>
        [.. Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];
}
