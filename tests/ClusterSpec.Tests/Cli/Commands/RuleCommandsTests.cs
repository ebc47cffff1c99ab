using ClusterSpec.Model;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class RuleCommandsTests : IDisposable
{
    private readonly CliSession session = new();

    public static TheoryData<string> Rules => [.. Catalogue.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Everything_that_can_be_found_has_a_page_with_all_its_parts(string rule)
    {
        var result = session.Run("explain", rule);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith(rule + " (", result.Output, StringComparison.Ordinal);
        Assert.All(
            new[] { "\nWhat it looks at\n  ", "\nWhy it matters\n  ", "\nHow to mend it\n  ", "\nVersions\n  ", "\nSource", "\n    https://" },
            part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
        Assert.All(result.Output.Split('\n').Where(line => !line.Contains("https://", StringComparison.Ordinal) && line.StartsWith(' ')), line => Assert.InRange(line.Length, 0, 260));
    }

    [Fact]
    public void An_unknown_rule_leads_to_the_nearest_one_or_to_the_list()
    {
        Assert.Equal(new CliResult(2, "", "clusterspec: there is no rule 'etcd-even-member' (did you mean etcd-even-members?)\n"), session.Run("explain", "etcd-even-member"));
        Assert.Equal(new CliResult(2, "", "clusterspec: there is no rule 'nonsense': `clusterspec rules` lists them\n"), session.Run("explain", "nonsense"));
    }

    [Fact]
    public void The_table_has_every_rule_below_its_section()
    {
        var lines = session.Run("rules").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(Catalogue.All.Select(rule => rule.Section).Distinct(), lines.Where(line => !line.StartsWith(' ')));
        Assert.Equal(Catalogue.All.Select(rule => rule.Name), lines.Where(line => line.StartsWith(' ')).Select(line => line.TrimStart().Split(' ')[0]));
        Assert.Contains(lines, line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) == "etcd-even-members error minimal unsafe etcd has an even number of members");
        Assert.Contains(lines, line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) == "audit-log-off warning recommended ignorable unsafe the API server of a cluster in use writes no audit log");
        Assert.Single(lines.Where(line => line.StartsWith(' ')).Select(line => line.Length - line.TrimStart().Length).Distinct());
    }

    [Theory]
    [InlineData("etcd-even", new[] { "rules", "etcd-even" })]
    [InlineData("worker-too-small", new[] { "rules", "worker-too", "--section", "Sizing", "--severity", "error", "--profile", "minimal" })]
    [InlineData("etcd-stacked", new[] { "rules", "--profile", "production", "--section", "Etcd" })]
    public void Filters_leave_what_fits_all_of_them(string name, string[] arguments) =>
        Assert.StartsWith("  " + name, Assert.Single(session.Run(arguments).Output.TrimEnd('\n').Split('\n'), line => line.StartsWith(' ')), StringComparison.Ordinal);

    [Fact]
    public void Those_that_can_be_mended_are_listed_alone() => Assert.Equal(
        Catalogue.All.Where(rule => rule.Fixes is not null).Select(rule => rule.Name),
        session.Run("rules", "--fixable").Output.TrimEnd('\n').Split('\n').Where(line => line.StartsWith(' ')).Select(line => line.TrimStart().Split(' ')[0]));

    [Fact]
    public void Rules_as_json_say_all_that_is_known_of_them()
    {
        using var json = System.Text.Json.JsonDocument.Parse(session.Run("rules", "--format", "json").Output);

        Assert.Equal(Catalogue.All.Select(rule => (rule.Name, rule.IsIgnorable, rule.Why)), json.RootElement.EnumerateArray().Select(rule =>
            (rule.GetProperty("name").GetString() ?? "", rule.GetProperty("ignorable").GetBoolean(), rule.GetProperty("why").GetString() ?? "")));
        Assert.Equal("[]\n", session.Run("rules", "nonsense", "--format", "json").Output);
        Assert.Equal(new CliResult(0, "", ""), session.Run("rules", "nonsense"));
    }

    [Fact]
    public void The_schema_of_the_configuration_is_printed_as_it_is() =>
        Assert.Equal(new CliResult(0, File.ReadAllText(Repository.Path("schemas", "clusterspecrc.schema.json")), ""), session.Run("schema", "--config"));

    [Fact]
    public void The_schema_is_printed_as_it_is()
    {
        Assert.Equal(new CliResult(0, ClusterSchema.Text(), ""), session.Run("schema"));
        Assert.Equal(File.ReadAllText(Repository.Path("schemas", "cluster.schema.json")), ClusterSchema.Text());
    }

    public void Dispose() => session.Dispose();
}
