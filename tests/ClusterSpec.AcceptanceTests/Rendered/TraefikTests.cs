using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The values of Traefik's Helm chart, against a schema of our own: the chart passes over what it does not know.</summary>
public sealed partial class TraefikTests(InstalledTool tool)
{
    [Fact]
    public Task The_chart_knows_every_value() => Judging.Accepts(Files, file => Judge(file.FullPath));

    [Theory]
    [InlineData("outline", "hostNetwork: true", "hostNetwork: true", null)]
    [InlineData("outline", "hostNetwork:", "hostnetwork:", "hostnetwork")]
    // what charts of Traefik 3 have
    [InlineData("outline", "expose: true", "expose: { default: true }", "must be boolean")]
    [InlineData("outline-1-34", "maxUnavailable: 1", "maxUnavailable: 0", "must be >= 1")]
    [InlineData("outline-1-34", "port: 8080", "port: 80", "must be >= 1024")]
    public async Task The_judge_sees_faults(string cluster, string text, string replacement, string? complaint)
    {
        var original = await File.ReadAllTextAsync(Assert.Single(Files, file => file.Cluster == cluster).FullPath, TestContext.Current.CancellationToken);
        Assert.Contains(text, original, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var complaints = await Judge(folder.Write("values.yaml", original.Replace(text, replacement, StringComparison.Ordinal)));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    private IReadOnlyList<RenderedFile> Files => tool.Files(path => path == "traefik/values.yaml");

    private static async Task<IReadOnlyList<string>> Judge(string file)
    {
        var chart = int.Parse(Chart().Match(await File.ReadAllTextAsync(file)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var definition = chart switch { >= 28 => "Chart28", >= 20 => "Chart20", _ => "Chart9" };
        var result = await Node.Script("judge-documents.js", Programs.Script("schemas"), $"traefik-values.json#/definitions/{definition}", file).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"^# Values of Traefik's Helm chart (\d+)\.", RegexOptions.Multiline)]
    private static partial Regex Chart();
}
