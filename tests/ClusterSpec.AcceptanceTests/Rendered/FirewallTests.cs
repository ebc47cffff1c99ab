namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>Who may reach the API: nft and iptables-restore read the rules, the kernel obeys them.</summary>
public sealed class FirewallTests(InstalledTool tool)
{
    private const string Accepted = """
        table inet clusterspec {
            chain input {
                type filter hook input priority -10; policy accept;
                tcp dport { 6443 } ip saddr { 10.0.0.0/8 } accept
                tcp dport { 6443 } counter drop
            }
        }

        """;

    [Fact]
    public Task Nft_accepts_every_rendered_table() => Judging.Accepts(Files("firewall.nft"), file => Nft(file.FullPath));

    [Fact]
    public Task Iptables_accepts_every_rendered_chain() => Judging.Accepts(Files("firewall.v4"), file => Iptables("iptables-restore", file.FullPath));

    [Fact]
    public Task Ip6tables_accepts_every_rendered_chain() => Judging.Accepts(Files("firewall.v6"), file => Iptables("ip6tables-restore", file.FullPath));

    [Fact]
    public Task Shellcheck_has_nothing_to_say_of_the_script() => Judging.AcceptsTogether(Files("sbin/clusterspec-firewall"), async files =>
        Lines(await new Command(Programs.Installed("shellcheck"), files).Run()));

    // It exits 0 with many complaints: what it prints of the unit decides.
    [Fact]
    public Task Systemd_knows_every_word_of_the_unit() => Judging.Accepts(Files("clusterspec-firewall.service"), async file =>
    {
        using var folder = new TemporaryFolder();
        var unit = folder.Write("clusterspec-firewall.service", await File.ReadAllTextAsync(file.FullPath));
        var result = await new Command(Programs.Installed("systemd-analyze"), "verify", "--man=no", "--recursive-errors=no", unit).Run();
        return [.. result.All.Split('\n').Where(line => line.Contains("clusterspec-firewall", StringComparison.Ordinal) && !line.Contains("is not executable", StringComparison.Ordinal))];
    });

    [Theory]
    [InlineData("access", "master-1/etc/clusterspec/firewall.nft", "6443", "10.20.0.21", "203.0.113.9")]
    [InlineData("access", "master-1/etc/clusterspec/firewall.nft", "8443", "192.168.7.9", "192.168.8.9")]
    [InlineData("access", "master-2/etc/clusterspec/firewall.nft", "6443", "fd00:64::9", "2001:db8:11::9")]
    [InlineData("access-1-17", "master-1/etc/clusterspec/firewall.v4", "6443", "10.233.64.9", "203.0.113.9")]
    [InlineData("access-1-17", "balancer-1/etc/clusterspec/firewall.v4", "6443", "10.99.0.9", "11.0.0.9")]
    public async Task Who_is_on_the_list_reaches_the_API_and_nobody_else(string cluster, string file, string port, string allowed, string forbidden)
    {
        Programs.NeedRoot();
        foreach (var program in (string[])["nft", "iptables", "ip", "python3", "curl"])
            Programs.Installed(program);
        var rules = Assert.Single(tool.Files(path => path == $"firewall/{file}"), found => found.Cluster == cluster);
        (await new Command("bash", Programs.Script("reach-api.sh"), rules.FullPath, port, allowed, forbidden).Run()).Succeeded();
    }

    [Fact]
    public async Task The_run_sees_rules_that_let_everybody_in_and_such_that_lock_all_out()
    {
        Programs.NeedRoot();
        using var folder = new TemporaryFolder();
        var open = await Reach(folder.Write("open.nft", Accepted.Replace("10.0.0.0/8", "0.0.0.0/0", StringComparison.Ordinal)));
        Assert.Contains("203.0.113.9 reaches 6443", open.Output, StringComparison.Ordinal);
        var closed = await Reach(folder.Write("closed.nft", Accepted.Replace("policy accept", "policy drop", StringComparison.Ordinal)));
        Assert.Contains("does not reach 22", closed.Output, StringComparison.Ordinal);
        var flushing = await Reach(folder.Write("flushing.nft", "flush ruleset\n" + Accepted));
        Assert.Contains("the table of others is gone", flushing.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/33", false)]
    [InlineData("policy accept", "policy allow", false)]
    public async Task The_judge_of_tables_sees_faults(string word, string replacement, bool isAccepted)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(isAccepted, (await Nft(folder.Write("firewall.nft", Accepted.Replace(word, replacement, StringComparison.Ordinal)))).Count == 0);
    }

    [Theory]
    [InlineData("-p tcp -m multiport --dports 6443,8443 -j DROP", true)]
    [InlineData("-p tcp -m multiport --dports 6443, 8443 -j DROP", false)]
    [InlineData("-s 2001:db8::/32 -j RETURN", false)]
    public async Task The_judge_of_chains_sees_faults(string rule, bool isAccepted)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("firewall.v4", $"*filter\n:CLUSTERSPEC-API - [0:0]\n-A CLUSTERSPEC-API {rule}\nCOMMIT\n");
        Assert.Equal(isAccepted, (await Iptables("iptables-restore", file)).Count == 0);
    }

    private IReadOnlyList<RenderedFile> Files(string end) => tool.Files(path => path.StartsWith("firewall/", StringComparison.Ordinal) && path.EndsWith(end, StringComparison.Ordinal));

    private static Task<CommandResult> Reach(string rules) => new Command("bash", Programs.Script("reach-api.sh"), rules, "6443", "10.20.0.21", "203.0.113.9").Run();

    private static async Task<IReadOnlyList<string>> Nft(string file)
    {
        Programs.NeedRoot();
        return Lines(await new Command("unshare", "--net", Programs.Installed("nft"), "--check", "--file", file).Run());
    }

    private static async Task<IReadOnlyList<string>> Iptables(string program, string file)
    {
        Programs.NeedRoot();
        return Lines(await new Command("unshare", "--net", Programs.Installed(program), "--test", "--noflush") { Input = await File.ReadAllTextAsync(file) }.Run());
    }

    private static string[] Lines(CommandResult result) => result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
