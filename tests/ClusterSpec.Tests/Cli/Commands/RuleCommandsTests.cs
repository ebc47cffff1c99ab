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
        Assert.All(result.Output.Split('\n').Where(line => !line.Contains("https://", StringComparison.Ordinal) && line.StartsWith(' ')), line => Assert.InRange(line.Length, 0, 200));
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
        var width = Catalogue.All.Max(rule => rule.Name.Length);
        Assert.Contains("  " + "etcd-even-members".PadRight(width) + "  error    etcd has an even number of members", lines);
    }

    [Fact]
    public void The_schema_is_printed_as_it_is()
    {
        Assert.Equal(new CliResult(0, ClusterSchema.Text(), ""), session.Run("schema"));
        Assert.Equal(File.ReadAllText(Repository.Path("schemas", "cluster.schema.json")), ClusterSchema.Text());
    }

    public void Dispose() => session.Dispose();
}
