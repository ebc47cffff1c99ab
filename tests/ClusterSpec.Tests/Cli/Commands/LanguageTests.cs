using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClusterSpec.Tests.Cli.Commands;

/// <summary>What <c>--lang</c> and <c>lang</c> of the configuration change, and what they do not.</summary>
public sealed partial class LanguageTests : IDisposable
{
    private const string Configuration = "apiVersion: clusterspec/v1\nkind: LintConfiguration\nlang: zh-CN\n";

    private readonly CliSession session = new();

    public LanguageTests() => session.WriteFixture("clusterspec.yaml", "rules", "etcd-even-members", "bad.yaml");

    [Fact]
    public void The_environment_chooses_no_language()
    {
        var expected = session.Run("lint", "clusterspec.yaml");
        foreach (var name in new[] { "LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE" })
            session.Environment[name] = "zh_CN.UTF-8";

        Assert.Equal(expected, session.Run("lint", "clusterspec.yaml"));
        Assert.DoesNotMatch(Han(), expected.Output);
    }

    [Fact]
    public void Findings_and_frames_are_said_in_the_language_of_the_option()
    {
        var output = session.Run("lint", "clusterspec.yaml", "--lang", "zh-CN").Output;

        Assert.Contains("[etcd-even-members]: ", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n').Where(line => line.Contains("[etcd-", StringComparison.Ordinal)), line => Assert.Matches(Han(), line));
        Assert.Contains("= 说明: ", output, StringComparison.Ordinal);
        Assert.EndsWith("个错误\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_of_a_file_chooses_its_language_and_the_option_wins()
    {
        session.WriteFixture("a/clusterspec.yaml", "rules", "etcd-even-members", "bad.yaml");
        session.Write("a/.clusterspecrc.yaml", Configuration);

        var mixed = session.Run("lint", "clusterspec.yaml", "a/clusterspec.yaml", "--format", "concise").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(mixed, line => Assert.Equal(line.StartsWith("a/", StringComparison.Ordinal), Han().IsMatch(line)));
        Assert.DoesNotMatch(Han(), session.Run("lint", "a", "--lang", "en").Output);
        Assert.DoesNotMatch(Han(), session.Run("lint", "a", "--no-config").Output);
        Assert.Matches(Han(), session.Run("lint", "a", "--statistics").Output);
        Assert.DoesNotMatch(Han(), session.Run("lint", "a", ".", "--statistics").Output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    public void Programs_find_the_same_members_and_values_but_for_the_words(string format)
    {
        var english = Shape(session.Run("lint", "clusterspec.yaml", "--format", format).Output);
        var chinese = Shape(session.Run("lint", "clusterspec.yaml", "--format", format, "--lang", "zh-CN").Output).Where(pair => pair.Name != ".runs[0].language").ToList();

        Assert.Equal(english.Select(pair => pair.Name), chinese.Select(pair => pair.Name));
        var changed = english.Zip(chinese).Where(pair => pair.First != pair.Second).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, pair => Assert.Matches(Han(), pair.Second.Value));
    }

    [Fact]
    public void Findings_about_files_together_are_said_in_the_language_too()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Repository.Fixtures, "fleet"), "bad-*", SearchOption.AllDirectories))
        {
            using var fleet = new CliSession();
            foreach (var file in Directory.EnumerateFiles(folder, "*.yaml"))
                fleet.Write(Path.GetFileName(file), File.ReadAllText(file));
            var lines = fleet.Run("lint", ".", "--format", "concise", "--lang", "zh-CN").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.Matches(Han(), line));
            Assert.All(fleet.Run("lint", ".", "--format", "json", "--lang", "zh-CN").Output.Split('\n').Where(line => line.Contains("\"message\"", StringComparison.Ordinal)), line => Assert.Matches(Han(), line));
        }
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("checkstyle")]
    [InlineData("msbuild")]
    public void Every_other_format_has_the_words(string format) =>
        Assert.Matches(Han(), session.Run("lint", "clusterspec.yaml", "--format", format, "--lang", "zh-CN").Output);

    [Fact]
    public void Pages_and_tables_of_rules_are_said_in_the_language_of_the_option_or_of_the_working_folder()
    {
        var page = session.Run("explain", "etcd-even-members", "--lang", "zh-CN").Output;
        var table = session.Run("rules", "etcd", "--lang", "zh-CN").Output;
        Assert.Contains("\n为什么重要\n", page, StringComparison.Ordinal);
        Assert.Contains("\n示例\n", page, StringComparison.Ordinal);
        Assert.All(page.Split('\n').TakeWhile(line => line != "示例" && line != "来源"), line => Assert.True(line.Length <= 94, line));
        Assert.Matches(Han(), table);

        session.Write(".clusterspecrc.yaml", Configuration);
        Assert.Equal(page, session.Run("explain", "etcd-even-members").Output);
        Assert.Equal(table, session.Run("rules", "etcd").Output);
        Assert.DoesNotMatch(Han(), session.Run("explain", "etcd-even-members", "--lang", "en").Output);
    }

    [Fact]
    public void A_render_tells_in_the_language_what_it_did()
    {
        session.WriteFixture("good.yaml", "rules", "etcd-even-members", "good.yaml");

        Assert.Contains("个文件", session.Run("render", "good.yaml", "--out", "out", "--lang", "zh-CN").Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(Han(), session.Run("render", "good.yaml", "--out", "out", "--lang", "en").Output);
    }

    [Fact]
    public void Carets_stand_below_wide_characters()
    {
        session.Write("wide.yaml", "metadata: { '集群名': 一 }\n");
        var lines = session.Run("lint", "wide.yaml", "--lang", "zh-CN").Output.Split('\n');

        var at = Array.FindIndex(lines, line => line.Contains("1 | metadata: { '集群名': 一 }", StringComparison.Ordinal));
        Assert.True(at >= 0, string.Join('\n', lines));
        Assert.Contains(lines[at..], line => line.StartsWith("  |             ^^^^^^^^", StringComparison.Ordinal));
    }

    public void Dispose() => session.Dispose();

    // Every text and number with its path.
    private static List<(string Name, string Value)> Shape(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Members(document.RootElement, "")];
    }

    private static IEnumerable<(string Name, string Value)> Members(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Members(item, $"{path}[{index}]")),
        _ => [(path, element.ToString())],
    };

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Han();
}
