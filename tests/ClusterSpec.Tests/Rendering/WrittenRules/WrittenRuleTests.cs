using System.Text;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;
using ClusterSpec.Rendering.WrittenRules;

namespace ClusterSpec.Tests.Rendering.WrittenRules;

public sealed class WrittenRuleTests
{
    [Theory]
    [InlineData("require: network.mtu == 1500", 0)]
    [InlineData("require: network.mtu >= 9000", 1)]
    [InlineData("require: network.calico.mtu == 1480", 0)]
    [InlineData("require: versions.kubernetes >= '1.9.0'", 0)]
    [InlineData("require: versions.kubernetes < '1.9.0'", 1)]
    [InlineData("require: etcd.quota >= '1Gi'", 0)]
    [InlineData("require: etcd.quota > '1000Gi'", 1)]
    [InlineData("require: metadata.description != null", 1)]
    [InlineData("require: metadata.description ?? 'x' == 'x'", 0)]
    [InlineData("require: os.swap == false && metadata.name == 'outline'", 0)]
    [InlineData("each: 'pools[]'\n    require: it.machine.memory >= '10Gi'", 1)]
    [InlineData("each: 'pools[]'\n    require: it.machine.cpu >= 8", 1)]
    [InlineData("each: 'pools[].nodes[]'\n    when: parent.name == 'worker'\n    require: it.rack == 'r1'", 2)]
    [InlineData("each: 'pools[].roles[]'\n    when: it == 'worker'\n    atLeast: 3", 1)]
    [InlineData("each: 'pools[].roles[]'\n    when: it == 'worker'\n    atLeast: 2", 0)]
    [InlineData("each: 'pools[].roles[]'\n    when: it == 'worker'\n    atMost: 1", 1)]
    [InlineData("require: pools.size == 3", 0)]
    [InlineData("require: metadata.name\n    matches: '^out'", 0)]
    [InlineData("require: metadata.name\n    matches: '^prod'", 1)]
    [InlineData("require: network.mtu\n    matches: '^15..$'", 0)]
    public void Finds_what_its_condition_says(string demand, int findings)
    {
        var found = Lint($"  - name: of-our-own\n    {demand}\n    message: found").Diagnostics.Where(finding => finding.Rule == "of-our-own");

        Assert.Equal(findings, found.Count());
    }

    [Fact]
    public void Shows_values_in_its_message_and_points_at_the_key()
    {
        var found = Lint("  - name: of-our-own\n    each: 'pools[].nodes[]'\n    when: parent.name == 'edge'\n    require: it.rack == 'r1'\n    at: rack\n    message: '{{ it.name }} of {{ parent.name }} stands in {{ it.rack }}'\n    help: 'move {{ it.address }}'").Diagnostics;

        var finding = Assert.Single(found, finding => finding.Rule == "of-our-own");
        Assert.Equal("edge-2 of edge stands in r2", finding.Message.ToString());
        Assert.Equal("pools[2].nodes[1].rack", finding.Path);
        Assert.Equal("move 10.20.0.32", finding.Help?.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void Shows_versions_and_quantities_as_they_are_written()
    {
        var found = Lint("  - name: of-our-own\n    require: etcd.version > '9.0.0'\n    message: 'etcd {{ etcd.version }}, Kubernetes {{ versions.kubernetes }}, {{ pools[0].machine.memory }}'").Diagnostics;

        Assert.Equal("etcd 3.3.12, Kubernetes 1.17.5, 8Gi", Assert.Single(found, finding => finding.Rule == "of-our-own").Message.ToString());
    }

    [Fact]
    public void A_condition_that_cannot_be_computed_is_a_finding()
    {
        var found = Lint("  - name: of-our-own\n    require: versions.kubernetes > network.mtu\n    message: found").Diagnostics;

        Assert.StartsWith("the rule cannot be computed for this cluster: ", Assert.Single(found, finding => finding.Rule == "of-our-own").Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_lets_its_finding_pass_and_the_configuration_turns_it_off()
    {
        const string Rule = "  - name: of-our-own\n    require: network.mtu == 9000\n    at: network.mtu\n    message: found";
        var silenced = Spec.Replace("mtu: 1500", "mtu: 1500 # clusterspec: ignore of-our-own -- the switches are old\n #", StringComparison.Ordinal);

        Assert.Contains(Lint(Rule, silenced).Suppressed, finding => finding.Rule == "of-our-own");
        Assert.DoesNotContain(Lint(Rule, severities: "severities: { of-our-own: off }\n").Diagnostics, finding => finding.Rule == "of-our-own");
    }

    [Theory]
    [InlineData("'aaaaaaaaaa' * 999999999 == 'x'")]
    [InlineData("9999999999 * 9999999999 * 9999999999 * 9999999999 > 1")]
    public void A_hostile_condition_ends(string condition) =>
        Assert.NotNull(Lint($"  - name: of-our-own\n    require: \"{condition}\"\n    message: found"));

    private static string Spec => File.ReadAllText(Repository.Path("tests", "fixtures", "clusters", "outline", "clusterspec.yaml"));

    private static LintResult Lint(string rule, string? spec = null, string severities = "")
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes($"apiVersion: clusterspec/v1\nkind: LintConfiguration\n{severities}rules:\n{rule}\n"));
        var configuration = ConfigurationLoader.Load(bytes, ".clusterspecrc.yaml", WrittenRuleSet.Of);
        Assert.Empty(configuration.Diagnostics.Select(finding => finding.Message.ToString()));
        Assert.NotNull(configuration.Configuration);
        var options = (LintOptions.Default with { FurtherRules = configuration.Rules }).With(configuration.Configuration, _ => false);
        return ClusterLinter.Lint(spec ?? Spec, "outline.yaml", options);
    }
}
