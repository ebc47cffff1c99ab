namespace ClusterSpec.Tests.Rules.Etcd;

public sealed class EtcdMemberLimitTests
{
    private static readonly string[] Rules = ["etcd-even-members", "etcd-too-few-members", "etcd-too-many-members"];

    [Theory]
    [InlineData(1, "production", "etcd-too-few-members")]
    [InlineData(1, "staging", "etcd-too-few-members")]
    [InlineData(1, "development", "")]
    [InlineData(2, "production", "etcd-even-members")]
    [InlineData(2, "development", "etcd-even-members")]
    [InlineData(3, "production", "")]
    [InlineData(4, "production", "etcd-even-members")]
    [InlineData(5, "production", "")]
    [InlineData(7, "production", "")]
    [InlineData(8, "production", "etcd-even-members")]
    [InlineData(9, "production", "etcd-too-many-members")]
    [InlineData(9, "development", "etcd-too-many-members")]
    public void A_number_of_members_has_one_fault_at_most(int members, string environment, string rules)
    {
        var spec = new SizedSpec { EtcdMembers = members, Environment = environment };
        Assert.Equal(rules, string.Join("; ", Rules.Where(rule => spec.Findings(rule).Length > 0)));
    }

    [Theory]
    [InlineData(250, 3, "production", "")]
    [InlineData(251, 3, "production", "info pools[1].roles")]
    [InlineData(251, 3, "development", "")]
    [InlineData(251, 5, "production", "")]
    [InlineData(251, 1, "production", "")]
    public void Five_members_are_advised_beyond_250_nodes(int nodes, int members, string environment, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, EtcdMembers = members, Environment = environment }.Findings("etcd-tolerates-one-failure"));

    [Theory]
    [InlineData(3, "[r1, r2, r3]", "")]
    [InlineData(3, "[r1, r2]", "warning pools[1].racks")]
    [InlineData(4, "[r1, r2]", "")]
    [InlineData(5, "[r1, r2, r3]", "")]
    [InlineData(5, "[r1, r1, r2, r3, r4]", "")]
    [InlineData(5, "[r1, r1, r2, r1, r4]", "warning pools[1].racks")]
    [InlineData(1, "[r1]", "")]
    public void The_loss_of_a_rack_leaves_enough_members_to_agree(int members, string racks, string found) =>
        Assert.Equal(found, new SizedSpec { EtcdMembers = members, EtcdRacks = racks, Environment = "production" }.Findings("etcd-quorum-in-one-rack"));

    [Theory]
    [InlineData(249, "")]
    [InlineData(250, "warning pools[0].roles")]
    public void Etcd_has_hosts_of_its_own_from_250_nodes_on(int nodes, string found)
    {
        var text = new SizedSpec { Nodes = nodes }.Text.Replace("roles: [control-plane]", "roles: [control-plane, etcd]", StringComparison.Ordinal);
        var findings = ClusterLinter.Lint(text, "stacked.yaml").Diagnostics.Where(diagnostic => diagnostic.Rule == "etcd-not-dedicated");
        Assert.Equal(found, string.Join("; ", findings.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Path}".ToLowerInvariant())));
    }
}
