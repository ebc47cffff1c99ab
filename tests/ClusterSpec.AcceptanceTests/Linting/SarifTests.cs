using System.Text.Json;

namespace ClusterSpec.AcceptanceTests.Linting;

public sealed class SarifTests(InstalledTool tool)
{
    private static string Multitool => Path.Combine(Programs.NodeModules, "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    [Fact]
    public async Task Every_kind_of_finding_is_valid_SARIF()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("bröken file.yaml", "apiVersion: clusterspec/v1\nkind: Clutser\npools: 1\n");
        string[] bad =
        [
            broken,
            .. Directory.GetFiles(Repository.Path("tests", "fixtures", "rules"), "bad*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        ];
        var report = (await tool.Run(["lint", "--format", "sarif", .. bad])).EndedWith(1).Output;
        Assert.Empty(await Judge(folder.Write("report.sarif", report)));

        using var sarif = JsonDocument.Parse(report);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
        Assert.True(results >= bad.Length, $"{results} results of {bad.Length} bad files");
    }

    [Fact]
    public async Task A_report_without_findings_is_valid_SARIF()
    {
        using var folder = new TemporaryFolder();
        var report = await tool.Run("lint", "--format", "sarif", Repository.Path("tests", "fixtures", "clusters", "large", "clusterspec.yaml"));
        Assert.Empty(await Judge(folder.Write("report.sarif", report.Succeeded().Output)));
    }

    [Fact]
    public async Task A_report_of_clusters_that_have_places_in_two_files_is_valid_SARIF()
    {
        using var folder = new TemporaryFolder();
        var report = await tool.Run(["lint", "--format", "sarif", .. tool.Clusters.Select(cluster => cluster.Spec)]);
        Assert.Empty(await Judge(folder.Write("report.sarif", report.EndedWith(1).Output)));
    }

    [Theory]
    [InlineData("\"startLine\": 19", "\"startLine\": 19", false)]
    [InlineData("\"startLine\": 19", "\"startLine\": 0", true)]
    // the multitool drops a log that it cannot read, and finds nothing in it
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"", true)]
    [InlineData("\"startColumn\": 12", "\"startColumn\": 99", true)]
    public async Task The_judge_sees_faults(string text, string replacement, bool isFault)
    {
        var bad = Repository.Path("tests", "fixtures", "rules", "etcd-even-members", "bad.yaml");
        var report = (await tool.Run("lint", "--format", "sarif", bad)).EndedWith(1).Output;
        Assert.Contains(text, report, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        Assert.Equal(isFault, (await Judge(folder.Write("report.sarif", report.Replace(text, replacement, StringComparison.Ordinal)))).Count > 0);
    }

    // The multitool ends with 0 whatever it finds, and with 0 and no result for a log that does not fit its classes: its own log is read,
    // and the schema that comes with it is asked besides.
    private static async Task<IReadOnlyList<string>> Judge(string report)
    {
        var schema = Path.Combine(Path.GetDirectoryName(Multitool) ?? "", "sarif-2.1.0.json");
        var shape = await Node.Script("judge-schema.js", "--foreign", schema, report).Run();
        var found = report + ".validated";
        await new Command(Multitool, "validate", report, "-o", found, "--log", "ForceOverwrite").RunToSuccess();
        using var validated = JsonDocument.Parse(await File.ReadAllTextAsync(found));
        return
        [
            .. shape.Code == 0 ? [] : new[] { shape.All },
            .. validated.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetRawText()),
        ];
    }
}
