using ClusterSpec.Model;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly CliSession session = new();

    public static TheoryData<string> Keys => [.. File.ReadAllLines(Repository.Path("tests", "fixtures", "schema-keys.txt"))];

    // Their files are too large to be built in.
    public static TheoryData<string> RulesWithExample => [.. Catalogue.All.Select(rule => rule.Name).Where(name =>
        Directory.EnumerateFiles(Repository.Path("tests", "fixtures"), "bad*.yaml", SearchOption.AllDirectories).Any(file => Path.GetFileName(Path.GetDirectoryName(file)) == name))];

    [Theory]
    [MemberData(nameof(RulesWithExample))]
    public void A_rule_is_shown_with_what_is_printed_for_a_bad_file(string rule) =>
        Assert.Matches($@"\nExample\n  (error|warning|info)\[{rule}\]: ", session.Run("explain", rule).Output);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_has_a_page(string key)
    {
        var result = session.Run("explain", key);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith(key + " (", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_the_configuration_has_a_page_too()
    {
        session.Write(".clusterspecrc.yaml", "apiVersion: clusterspec/v1\nkind: LintConfiguration\nrules:\n  - name: name-without-site\n    title: the name has no site\n    require: metadata.name\n    matches: ^fra-\n    message: found\n");
        var result = session.Run("explain", "name-without-site");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith("name-without-site (warning, Configuration)\nthe name has no site\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_shown_with_its_value_in_the_usual_file_and_who_decided_it()
    {
        session.WriteFixture("clusterspec.yaml", "clusters", "outline", "clusterspec.yaml");
        Assert.Contains("\nIn clusterspec.yaml\n  1480  # derived: the hosts' MTU 1500 less 20 for IPIP\n", session.Run("explain", "network.calico.mtu").Output, StringComparison.Ordinal);
        Assert.Contains("\nIn clusterspec.yaml\n  4  # given, line 50\n", session.Run("explain", "pools[0].machine.cpu").Output, StringComparison.Ordinal);
        var all = session.Run("explain", "pools[].machine.cpu").Output;
        Assert.Contains("\n  pools[0].machine.cpu: 4  # given, line 50\n  pools[1].machine.cpu: 8  # given, line 61\n", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_may_be_named()
    {
        session.WriteFixture("prod.yaml", "clusters", "outline", "clusterspec.yaml");
        Assert.DoesNotContain("\nIn ", session.Run("explain", "platform").Output, StringComparison.Ordinal);
        Assert.Contains("\nIn prod.yaml\n  bare-metal  # given, line 10\n", session.Run("explain", "platform", "--file", "prod.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_the_users_own_leads_to_its_mapping() =>
        Assert.StartsWith("os.sysctl.net.core.somaxconn (a mapping with keys of your own", session.Run("explain", "os.sysctl.net.core.somaxconn").Output, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_key_leads_to_the_nearest_one()
    {
        Assert.Equal(new CliResult(2, "", "clusterspec: there is no key 'network.calico.mt' (did you mean network.calico.mtu?)\n"), session.Run("explain", "network.calico.mt"));
        Assert.Equal(new CliResult(2, "", "clusterspec: there is no key 'a.b.c.d.e.f': `clusterspec schema` has them all\n"), session.Run("explain", "a.b.c.d.e.f"));
    }

    [Fact]
    public void The_keys_are_those_of_the_schema() =>
        Assert.Equal(File.ReadAllLines(Repository.Path("tests", "fixtures", "schema-keys.txt")).Order(StringComparer.Ordinal), ClusterKeys.Read().Paths.Order(StringComparer.Ordinal));

    public void Dispose() => session.Dispose();
}
