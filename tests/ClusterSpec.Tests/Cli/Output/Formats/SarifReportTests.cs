using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Cli.Output.Formats;

public sealed class SarifReportTests : IDisposable
{
    private const string Twice = "metadata:\n  name: \"日本😀\"\n  name: y\n";

    private readonly CliSession session = new();

    public SarifReportTests() => session.Write("x.yaml", Twice);

    [Fact]
    public void The_run_names_the_tool_its_version_and_the_rules_that_occur()
    {
        var run = Run("x.yaml");
        var driver = Get(run, "tool", "driver");
        Assert.Equal("clusterspec", Text(driver, "name"));
        Assert.Equal(session.Run("--version").Output.TrimEnd(), Text(driver, "version"));
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        Assert.True((bool?)Get(run, "invocations", 0, "executionSuccessful"));
        var rules = Get(driver, "rules").AsArray().Select(rule => Text(rule, "id")).ToList();
        Assert.Equal(Get(run, "results").AsArray().Select(result => Text(result, "ruleId")).Distinct().Order(), rules.Order());
        Assert.All(Get(run, "results").AsArray(), result => Assert.Equal(Text(result, "ruleId"), rules[(int?)Get(result, "ruleIndex") ?? -1]));
    }

    [Fact]
    public void A_rule_explains_itself_in_text_and_markdown_and_leads_to_its_source()
    {
        session.WriteFixture("bad.yaml", "rules", "etcd-even-members", "bad.yaml");
        var rule = Get(Run("bad.yaml"), "tool", "driver", "rules", 0);
        var description = Catalogue.Find("etcd-even-members") ?? throw new InvalidOperationException();
        Assert.Equal("EtcdEvenMembers", Text(rule, "name"));
        Assert.Equal(description.Title + ".", Text(rule, "shortDescription", "text"));
        Assert.Equal(description.What, Text(rule, "fullDescription", "text"));
        Assert.Equal(RulePage.Text(description, null), Text(rule, "help", "text"));
        Assert.Equal(RulePage.Markdown(description, null), Text(rule, "help", "markdown"));
        Assert.Equal(description.Sources[0].Url, Text(rule, "helpUri"));
        Assert.Equal("error", Text(rule, "defaultConfiguration", "level"));
    }

    [Fact]
    public void Regions_count_utf16_units_and_ends_are_exclusive()
    {
        session.Write("wide.yaml", "metadata: { description: 😀日, nam: x }\n");
        var result = Result(Run("wide.yaml"), "unknown-key");
        Assert.Equal("""{"startLine":1,"startColumn":31,"endLine":1,"endColumn":34}""", Get(result, "locations", 0, "physicalLocation", "region").ToJsonString());
        Assert.Equal("metadata.nam", Text(result, "locations", 0, "logicalLocations", 0, "fullyQualifiedName"));
    }

    [Fact]
    public void A_second_place_is_a_related_location()
    {
        var result = Result(Run("x.yaml"), "duplicate-key");
        Assert.Equal("""{"startLine":3,"startColumn":3,"endLine":3,"endColumn":7}""", Get(result, "locations", 0, "physicalLocation", "region").ToJsonString());
        var related = Get(result, "relatedLocations", 0);
        Assert.Equal("""{"startLine":2,"startColumn":3,"endLine":2,"endColumn":7}""", Get(related, "physicalLocation", "region").ToJsonString());
        Assert.Equal("given here first.", Text(related, "message", "text"));
        Assert.Equal(0, (int?)Get(related, "id"));
    }

    [Fact]
    public void Addresses_are_relative_and_escaped()
    {
        session.Write("a b/größe #1%.yaml", Twice);
        var location = Get(Result(Run("a b/größe #1%.yaml"), "duplicate-key"), "locations", 0, "physicalLocation", "artifactLocation");
        Assert.Equal("""{"uri":"a%20b/gr%C3%B6%C3%9Fe%20%231%25.yaml","uriBaseId":"SRCROOT"}""", location.ToJsonString());
        Assert.NotNull(Get(Run("x.yaml"), "originalUriBaseIds", "SRCROOT", "description"));
        Assert.Equal("x.yaml", Text(Result(Run(session.Path("x.yaml")), "duplicate-key"), "locations", 0, "physicalLocation", "artifactLocation", "uri"));
    }

    [Fact]
    public void A_file_outside_the_folder_has_an_absolute_address()
    {
        using var elsewhere = new CliSession();
        elsewhere.Write("x.yaml", Twice);
        var location = Get(Result(Run(elsewhere.Path("x.yaml")), "duplicate-key"), "locations", 0, "physicalLocation", "artifactLocation");
        Assert.Equal($$"""{"uri":"file://{{elsewhere.Path("x.yaml")}}"}""", location.ToJsonString());
    }

    [Fact]
    public void Standard_input_has_a_name()
    {
        session.Input = File.ReadAllBytes(session.Path("x.yaml"));
        Assert.Equal("stdin", Text(Result(Run("-"), "duplicate-key"), "locations", 0, "physicalLocation", "artifactLocation", "uri"));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_notification()
    {
        var result = session.Run("lint", "x.yaml", "nowhere.yaml", "--format", "sarif");
        Assert.Equal(2, result.Code);
        var invocation = Get(Parsed(result.Output), "invocations", 0);
        Assert.False((bool?)Get(invocation, "executionSuccessful"));
        Assert.Equal("nowhere.yaml does not exist.", Text(invocation, "toolExecutionNotifications", 0, "message", "text"));
    }

    [Fact]
    public void A_fingerprint_survives_lines_that_move_and_pools_that_are_added()
    {
        const string pools = "pools:\n  - { name: a, rols: [worker] }\n  - { name: b, rols: [worker] }\n";
        session.Write("before.yaml", pools);
        session.Write("after.yaml", "# moved\n\n" + pools.Replace("pools:\n", "pools:\n  - { name: z, roles: [worker] }\n", StringComparison.Ordinal));
        var before = Fingerprints("before.yaml");
        Assert.Equal(2, before.Distinct().Count());
        Assert.Equal(before, Fingerprints("after.yaml"));
    }

    [Fact]
    public void Equal_lines_have_fingerprints_of_their_own()
    {
        session.Write("twins.yaml", "pools:\n  - rols: [worker]\n  - rols: [worker]\n");
        Assert.Equal(2, Fingerprints("twins.yaml").Distinct().Count());
    }

    [Fact]
    public void A_fix_is_a_list_of_replacements_and_says_whether_it_is_safe()
    {
        const string text = "a: b\nc: d\n";
        var edits = new TextEdit[] { new(SampleFinding.Span(text, "b"), "x"), new(SampleFinding.Span(text, "c: d\n"), "") };
        var finding = SampleFinding.At(text, "b") with { Fix = new Fix("write x", FixSafety.Unsafe, [.. edits]) };
        var fix = Get(Parsed(SampleReport.Print(SarifReport.Write, text, finding)), "results", 0, "fixes", 0);
        Assert.Equal("write x.", Text(fix, "description", "text"));
        Assert.Equal("unsafe", Text(fix, "properties", "safety"));
        Assert.Equal("a.yaml", Text(fix, "artifactChanges", 0, "artifactLocation", "uri"));
        Assert.Equal(
            """[{"deletedRegion":{"startLine":1,"startColumn":4,"endLine":1,"endColumn":5},"insertedContent":{"text":"x"}},"""
            + """{"deletedRegion":{"startLine":2,"startColumn":1,"endLine":3,"endColumn":1},"insertedContent":{"text":""}}]""",
            Get(fix, "artifactChanges", 0, "replacements").ToJsonString());
    }

    [Fact]
    public void A_suppressed_finding_says_so_and_the_others_that_they_are_not()
    {
        const string text = "a: b\n";
        var finding = SampleFinding.At(text, "b");
        using var writer = new StringWriter();
        SarifReport.Write(new Report
        {
            Output = writer,
            Findings = [finding],
            Suppressed =
            [
                finding with { Path = "x", Suppression = new Suppression(SuppressionKind.InSource, "known") },
                finding with { Path = "y", Suppression = new Suppression(SuppressionKind.External, "") },
            ],
            Files = [SampleFinding.File],
            WorkingFolder = "/nowhere",
        });
        Assert.Equal(
            ["[]", """[{"kind":"inSource","justification":"known"}]""", """[{"kind":"external"}]"""],
            Get(Parsed(writer.ToString()), "results").AsArray().Select(result => Get(result, "suppressions").ToJsonString()));
        Assert.DoesNotContain("suppressions", SampleReport.Print(SarifReport.Write, text, finding), StringComparison.Ordinal);
    }

    public void Dispose() => session.Dispose();

    private JsonNode Run(string file) => Parsed(session.Run("lint", file, "--format", "sarif").Output);

    private List<string?> Fingerprints(string file) =>
    [
        .. Get(Run(file), "results").AsArray()
            .Where(result => Text(result, "ruleId") == "unknown-key")
            .Select(result => Text(result, "partialFingerprints", "clusterspecFinding/v1")),
    ];

    private static JsonNode Parsed(string sarif) => Get(JsonNode.Parse(sarif), "runs", 0);

    private static JsonNode Result(JsonNode run, string rule) => Get(run, "results").AsArray().OfType<JsonNode>().First(result => Text(result, "ruleId") == rule);

    private static string? Text(JsonNode? node, params object[] path) => (string?)Get(node, path);

    private static JsonNode Get(JsonNode? node, params object[] path)
    {
        foreach (var step in path)
            node = step is int index ? node?[index] : node?[(string)step];
        return node ?? throw new JsonException(string.Join('.', path));
    }
}
