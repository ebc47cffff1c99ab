using System.Text;
using System.Text.Json;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class LintCommandTests : IDisposable
{
    private readonly CliSession session = new();

    public LintCommandTests()
    {
        session.WriteFixture("good.yaml", "rules", "etcd-even-members", "good.yaml");
        session.WriteFixture("bad.yaml", "rules", "etcd-even-members", "bad.yaml");
    }

    [Fact]
    public void A_clean_file_ends_with_0_and_an_error_with_1()
    {
        Assert.Equal(new CliResult(0, "no findings in good.yaml\n", ""), session.Run("lint", "good.yaml"));
        var bad = session.Run("lint", "bad.yaml");
        Assert.Equal((1, ""), (bad.Code, bad.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Fixtures, "rules", "etcd-even-members", "bad.txt")), bad.Output);
    }

    [Fact]
    public void Standard_input_is_a_file_of_its_own_name()
    {
        session.Input = File.ReadAllBytes(session.Path("bad.yaml"));
        var result = session.Run("lint", "-");
        Assert.Equal(1, result.Code);
        Assert.Contains("  --> <stdin>:19:12\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error in <stdin>\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_several_files_are_sorted_by_file_and_place()
    {
        session.Write("z.yaml", "b: 1\na: 1\n");
        session.Write("a.yaml", "");
        var findings = Findings(session.Run("lint", "z.yaml", "bad.yaml", "a.yaml", "--format", "json").Output);
        Assert.Equal(findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line), findings);
        Assert.Equal(["a.yaml", "bad.yaml", "z.yaml"], findings.Select(finding => finding.File).Distinct());
        Assert.EndsWith(" errors in 3 files\n", session.Run("lint", "z.yaml", "bad.yaml", "a.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_glob_names_its_matches_sorted_and_each_file_once()
    {
        session.WriteFixture("clusters/b/x.yaml", "rules", "etcd-even-members", "bad.yaml");
        session.WriteFixture("clusters/a/x.yaml", "rules", "etcd-even-members", "bad.yaml");
        session.Write("clusters/a/x.txt", "");
        Assert.Equal(["clusters/a/x.yaml", "clusters/b/x.yaml"], Files("clusters/**/*.yaml"));
        Assert.Equal(["clusters/a/x.yaml", "clusters/b/x.yaml"], Files("clusters/*/*.yaml", "./clusters/a/x.yaml", session.Path("clusters/b/x.yaml")));
        Assert.Equal(["clusters/a/x.yaml"], Files("clusters/?/x.yaml", "clusters/a/x.yaml").Take(1));
        Assert.Equal([session.Path("clusters/a/x.yaml")], Files(session.Path("clusters/a") + "/*.yaml"));
    }

    [Fact]
    public void A_star_in_the_name_of_a_file_is_no_glob()
    {
        session.WriteFixture("a*.yaml", "rules", "etcd-even-members", "bad.yaml");
        session.WriteFixture("ab.yaml", "rules", "etcd-even-members", "bad.yaml");
        Assert.Equal(["a*.yaml"], Files("a*.yaml"));
    }

    [Fact]
    public void What_cannot_be_opened_is_named_and_the_others_are_checked()
    {
        Directory.CreateDirectory(session.Path("folder"));
        var result = session.Run("lint", "nowhere.yaml", "bad.yaml", "x*.yaml", "folder", "no/where.yaml");
        Assert.Equal(2, result.Code);
        Assert.EndsWith("\n1 error in bad.yaml\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            clusterspec: nowhere.yaml does not exist
            clusterspec: x*.yaml matches no file
            clusterspec: folder has no clusterspec.yaml and no *.clusterspec.yaml in it or below it
            clusterspec: no/where.yaml does not exist

            """,
            result.Error);
    }

    [Fact]
    public void Nothing_is_printed_of_no_file()
    {
        Assert.Equal(new CliResult(2, "", "clusterspec: nowhere.yaml does not exist\n"), session.Run("lint", "nowhere.yaml"));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("# nothing\n", "empty-file")]
    public void A_file_that_holds_nothing_is_a_finding(string text, string rule)
    {
        session.Write("x.yaml", text);
        var result = session.Run("lint", "x.yaml");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.StartsWith($"error[{rule}]: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_encoding_and_one_too_large_are_findings()
    {
        File.WriteAllBytes(session.Path("latin.yaml"), [.. "name: "u8, 0xE9, (byte)'\n']);
        File.WriteAllBytes(session.Path("utf16.yaml"), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a: 1")]);
        File.WriteAllText(session.Path("large.yaml"), new string('#', (16 * 1024 * 1024) + 1));
        var result = session.Run("lint", "latin.yaml", "utf16.yaml", "large.yaml");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Contains("error[not-utf8]: ", result.Output, StringComparison.Ordinal);
        Assert.Contains(" --> latin.yaml:1:7\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("error[file-too-large]: ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n3 errors in 3 files\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_at_the_beginning_does_not_move_the_caret()
    {
        session.Write("bom.yaml", "\uFEFFfoo: 1\n");
        Assert.Contains(" --> bom.yaml:1:1\n  |\n1 | foo: 1\n  | ^^^\n", session.Run("lint", "bom.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_object_has_these_keys_and_counts_no_information()
    {
        session.Write("x.yaml", "metadata:\n  nam: x\n  nam: y\n");
        using var document = JsonDocument.Parse(session.Run("lint", "x.yaml", "--format", "json").Output);
        var root = document.RootElement;
        Assert.Equal(["findings", "errors", "warnings"], Keys(root));
        int Count(string severity) => root.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("severity").ValueEquals(severity));
        Assert.Equal((Count("error"), Count("warning")), (root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32()));
        Assert.All(root.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(
            ["rule", "severity", "message", "path", "file", "line", "column", "endLine", "endColumn", "related"], Keys(finding)));
        var twice = root.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "duplicate-key");
        Assert.Equal(["message", "file", "line", "column", "endLine", "endColumn"], Keys(twice.GetProperty("related")[0]));
        Assert.Equal((3, 3, 3, 6), (Number(twice, "line"), Number(twice, "column"), Number(twice, "endLine"), Number(twice, "endColumn")));
        Assert.Equal(2, Number(twice.GetProperty("related")[0], "line"));
    }

    [Fact]
    public void A_clean_file_is_an_object_without_findings()
    {
        Assert.Equal("{\n  \"findings\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n", session.Run("lint", "good.yaml", "--format", "json").Output);
    }

    [Fact]
    public void The_same_bytes_come_out_of_every_run()
    {
        session.Write("x.yaml", "metadata:\n  nam: x\n  foo: y\npools: 1\n");
        foreach (var format in ReportFormats.Names)
            Assert.Equal(session.Run("lint", "x.yaml", "bad.yaml", "--format", format), session.Run("lint", "x.yaml", "bad.yaml", "--format", format));
    }

    public void Dispose() => session.Dispose();

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static List<(string? File, int Line)> Findings(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("file").GetString(), Number(finding, "line")))];
    }

    private List<string?> Files(params string[] arguments) =>
        [.. Findings(session.Run(["lint", .. arguments, "--format", "json"]).Output).Select(finding => finding.File).Distinct()];
}
