using ClusterSpec.Fleet;
using ClusterSpec.Tests.Cli;

namespace ClusterSpec.Tests.Fleet;

/// <summary>Every rule about clusters together has a folder <c>tests/fixtures/fleet/&lt;rule&gt;/</c>: files that have the fault together in
/// <c>bad-*/</c>, with the exact text printed for them in <c>expected.txt</c>, and files that do not in <c>good-*/</c>.</summary>
public sealed class FleetFixtureTests
{
    public static TheoryData<string> Bad => Folders("bad-*");

    public static TheoryData<string> Good => Folders("good-*");

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_files_are_reported_in_these_words(string folder)
    {
        var printed = Lint(folder);
        Assert.Contains($"[{Path.GetDirectoryName(folder)}]: ", printed, StringComparison.Ordinal);
        Repository.AssertEqualsFile(Path.Combine(Repository.Fixtures, "fleet", folder, "expected.txt"), printed);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_files_are_not_reported(string folder)
    {
        var printed = Lint(folder);
        Assert.DoesNotContain("error[", printed, StringComparison.Ordinal);
        Assert.All(FleetCatalog.All, rule => Assert.DoesNotContain($"[{rule.Description.Name}]", printed, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Each_file_of_them_alone_is_not_reported(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "fleet", folder), "*.yaml"))
        {
            using var session = new CliSession();
            session.Write("x.yaml", File.ReadAllText(file));
            Assert.Equal(0, session.Run("lint", "x.yaml").Code);
        }
    }

    [Fact]
    public void Every_rule_has_files_that_fail_and_files_that_pass() => Assert.All(FleetCatalog.All, rule =>
    {
        var folder = Path.Combine(Repository.Fixtures, "fleet", rule.Description.Name);
        Assert.NotEmpty(Directory.EnumerateDirectories(folder, "bad-*"));
        Assert.NotEmpty(Directory.EnumerateDirectories(folder, "good-*"));
    });

    [Fact]
    public void Every_rule_class_is_in_the_catalogue_once_and_described()
    {
        var classes = typeof(FleetRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FleetRule))).Select(type => type.Name);
        Assert.Equal(classes.Order(StringComparer.Ordinal), FleetCatalog.All.Select(rule => rule.GetType().Name));
        Assert.All(FleetCatalog.All, rule =>
        {
            var words = rule.Description;
            Assert.Equal(rule.GetType().Name, string.Concat(words.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "Rule");
            Assert.Equal("Fleet", words.Section);
            Assert.True(words.What.EndsWith('.') && words.Why.EndsWith('.') && words.Fix.EndsWith('.') && !words.Title.EndsWith('.'), words.Name);
            Assert.NotEmpty(words.Sources);
            Assert.NotEmpty(rule.Inputs);
        });
    }

    [Fact]
    public void A_cluster_whose_ranges_cannot_be_read_is_not_held_against_others_by_its_defaults()
    {
        using var session = new CliSession();
        foreach (var name in new[] { "east", "west" })
            session.WriteFixture($"{name}.yaml", "fleet", "routed-clusters-overlap", "bad-defaults", $"{name}.clusterspec.yaml");
        Assert.Contains("[routed-clusters-overlap]", session.Run("lint", "east.yaml", "west.yaml").Output, StringComparison.Ordinal);
        session.Write("west.yaml", session.Read("west.yaml").Replace("addressing:\n", "addressing:\n  pods: [nonsense]\n", StringComparison.Ordinal));
        Assert.DoesNotContain("[routed-clusters-overlap]", session.Run("lint", "east.yaml", "west.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_held_against_files_and_shown()
    {
        using var session = new CliSession();
        session.WriteFixture("a.yaml", "fleet", "cluster-name-reused", "bad-copy", "a.clusterspec.yaml");
        session.WriteFixture("b.yaml", "fleet", "cluster-name-reused", "bad-copy", "b.clusterspec.yaml");
        session.Input = File.ReadAllBytes(session.Path("b.yaml"));
        var output = session.Run("lint", "a.yaml", "-").Output;
        Assert.Contains("--> a.yaml:4:9\n", output, StringComparison.Ordinal);
        Assert.Contains("--> <stdin>:4:9\n", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("4 |   name: east\n").Length - 1);
    }

    private static string Lint(string folder)
    {
        using var session = new CliSession();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "fleet", folder), "*.yaml"))
            session.Write(Path.GetFileName(file), File.ReadAllText(file));
        return session.Run("lint", ".").Output;
    }

    private static TheoryData<string> Folders(string pattern) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Fixtures, "fleet"), pattern, SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(Path.Combine(Repository.Fixtures, "fleet"), folder))
            .Order(StringComparer.Ordinal),
    ];
}
