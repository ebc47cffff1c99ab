using System.Text.Json;

namespace ClusterSpec.AcceptanceTests.Linting;

/// <summary>Reports, read by the programs that they are for.</summary>
public sealed class ReportFormatTests(InstalledTool tool) : IDisposable
{
    // An error and a warning at least; a name that a format may stumble over.
    private const string File = "größe 1.yaml";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task MSBuild_logs_errors_and_warnings_as_its_own()
    {
        await Lint("json=lint.json");
        folder.Write("lint.proj", $"""
            <Project>
              <Target Name="Lint">
                <Exec Command="&quot;{tool.Path}&quot; lint &quot;{File}&quot; --format msbuild" IgnoreExitCode="true" StdOutEncoding="utf-8" />
              </Target>
            </Project>
            """);
        var built = (await Run(Programs.Dotnet, "msbuild", "lint.proj", "-nologo", "-consoleLoggerParameters:Summary;Verbosity=quiet")).Succeeded();
        using var report = JsonDocument.Parse(System.IO.File.ReadAllText(folder.File("lint.json")));
        foreach (var finding in report.RootElement.GetProperty("findings").EnumerateArray().Where(finding => Text(finding, "severity") != "info"))
        {
            var place = string.Join(',', new[] { "line", "column", "endLine", "endColumn" }.Select(name => finding.GetProperty(name).GetInt32()));
            Assert.Contains($"{File}({place}): {Text(finding, "severity")} {Text(finding, "rule")}: {Text(finding, "message")}", built.Output, StringComparison.Ordinal);
        }

        Assert.Contains($" {report.RootElement.GetProperty("errors").GetInt32()} Error(s)\n", built.Output, StringComparison.Ordinal);
        Assert.Contains($" {report.RootElement.GetProperty("warnings").GetInt32()} Warning(s)\n", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jq_reads_a_finding_a_line_and_the_same_findings_from_one_object()
    {
        await Lint("json=lint.json", "jsonl=lint.jsonl");
        var jq = Programs.Installed("jq");
        var lines = await Run(jq, "--compact-output", ".", "lint.jsonl");
        Assert.Equal((await Run(jq, "--compact-output", ".findings[]", "lint.json")).Succeeded().Output, lines.Succeeded().Output);
        Assert.Equal(lines.Output, System.IO.File.ReadAllText(folder.File("lint.jsonl")));
        Assert.True(lines.Output.Count(unit => unit == '\n') >= 2, lines.Output);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("\"major\"", "\"grave\"", false)]
    [InlineData("\"begin\"", "\"start\"", false)]
    public async Task GitLab_finds_every_member_that_it_asks_for(string text, string replacement, bool isValid)
    {
        await Lint("gitlab=lint.json");
        if (text.Length > 0)
        {
            var report = System.IO.File.ReadAllText(folder.File("lint.json"));
            Assert.Contains(text, report, StringComparison.Ordinal);
            folder.Write("lint.json", report.Replace(text, replacement, StringComparison.Ordinal));
        }

        var schema = Repository.Path("tests", "fixtures", "formats", "schemas", "gitlab.json");
        var judged = await Node.Script("judge-schema.js", "--foreign", schema, folder.File("lint.json")).Run();
        Assert.True((judged.Code == 0) == isValid, judged.All);
    }

    [Fact]
    public async Task Python_reads_JUnit_and_Checkstyle_as_XML()
    {
        await Lint("junit=junit.xml", "checkstyle=checkstyle.xml", "json=lint.json");
        const string count = "import sys, xml.etree.ElementTree as t; print(len(t.parse(sys.argv[1]).findall(sys.argv[2])))";
        var python = Programs.Installed("python3");
        var cases = (await Run(python, "-c", count, "junit.xml", "testsuite/testcase")).Succeeded().Output;
        Assert.Equal(cases, (await Run(python, "-c", count, "checkstyle.xml", "file/error")).Succeeded().Output);
        Assert.Equal(cases, (await Run(Programs.Installed("jq"), ".findings | length", "lint.json")).Succeeded().Output);
    }

    public void Dispose() => folder.Dispose();

    private async Task Lint(params string[] reports)
    {
        folder.Write(File, System.IO.File.ReadAllText(Repository.Path("tests", "fixtures", "formats", "clusterspec.yaml")));
        (await Run(tool.Path, ["lint", File, "--quiet", .. reports.SelectMany(report => (string[])["--output", report])])).EndedWith(1);
    }

    private Task<CommandResult> Run(string program, params string[] arguments) => (new Command(program, arguments) with { Folder = folder.Path }).Run();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
