using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Tests.Rules.Sizing;

/// <summary>Several roles may ask for a larger machine. The reader gets one finding for a value, and its way out serves all roles.</summary>
public sealed class OneValueOneFindingTests
{
    private static readonly string[] Roles = ["control-plane", "etcd", "worker", "edge", "load-balancer", "route-reflector"];

    public static TheoryData<int, string> Machines()
    {
        var data = new TheoryData<int, string>();
        foreach (var nodes in new[] { 4, 60, 101, 260, 600, 1200 })
        {
            foreach (var machine in new[] { SizedSpec.Machine(1, "512Mi", "hdd", "40G", "100M"), SizedSpec.Machine(3, "4Gi", "hdd", "40G"), SizedSpec.Machine(8, "16Gi") })
                data.Add(nodes, machine);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Whatever_roles_a_pool_has(int nodes, string machine)
    {
        var rules = SizingRules.All.Select(rule => rule.Description.Name).ToHashSet(StringComparer.Ordinal);
        for (var set = 1; set < 1 << Roles.Length; set++)
        {
            var roles = string.Join(", ", Roles.Where((_, index) => (set & (1 << index)) != 0));
            var text = Text(nodes, roles, machine);
            var places = ClusterLinter.Lint(text, "roles.yaml").Diagnostics
                .Where(diagnostic => rules.Contains(diagnostic.Rule) && diagnostic.Path.StartsWith("pools[0].machine", StringComparison.Ordinal))
                .Select(diagnostic => diagnostic.Path).ToList();
            Assert.Equal(places.Distinct(StringComparer.Ordinal), places);
        }
    }

    [Theory]
    [InlineData(4, "control-plane, etcd, worker", "take 8", "take 16Gi")]
    [InlineData(260, "control-plane, etcd, worker", "take 16", "take 32Gi")]
    [InlineData(1200, "control-plane, etcd", "take 32", "take 64Gi")]
    [InlineData(1200, "etcd, worker", "take 16", "take 64Gi")]
    public void The_way_out_is_enough_for_all_roles(int nodes, string roles, string cpus, string memory)
    {
        var findings = ClusterLinter.Lint(Text(nodes, roles, SizedSpec.Machine(1, "512Mi")), "roles.yaml").Diagnostics;
        Assert.EndsWith(cpus, findings.Single(diagnostic => diagnostic.Path == "pools[0].machine.cpu").Message.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(memory, findings.Single(diagnostic => diagnostic.Path == "pools[0].machine.memory").Message.ToString(), StringComparison.Ordinal);
    }

    private static string Text(int nodes, string roles, string machine) => new SizedSpec { Nodes = nodes, ControlPlane = machine }.Text
        .Replace("roles: [control-plane]", $"roles: [{roles}]", StringComparison.Ordinal);
}
