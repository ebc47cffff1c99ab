namespace ClusterSpec.AcceptanceTests.Rendered;

public sealed class SysctlTests(InstalledTool tool)
{
    private const string Folder = "/etc/sysctl.d/";

    [Fact]
    public Task The_kernel_takes_every_rendered_parameter() => Judging.Accepts(Files, file => Judge(file.FullPath));

    [Fact]
    public Task No_key_is_set_twice_or_undone_by_a_later_one() => Judging.Accepts(Files, async file =>
        SysctlFile.Read(await File.ReadAllTextAsync(file.FullPath)).Faults());

    [Fact]
    public Task Keys_of_bridges_stand_where_their_module_is_loaded() => Judging.Accepts(Files, async file =>
    {
        var settings = SysctlFile.Read(await File.ReadAllTextAsync(file.FullPath)).Settings;
        if (!settings.Any(setting => setting.Key.StartsWith("net.bridge.", StringComparison.Ordinal)))
            return [];
        var modules = file.FullPath[..file.FullPath.IndexOf(Folder, StringComparison.Ordinal)] + "/etc/modules-load.d/clusterspec.conf";
        return File.Exists(modules) && (await File.ReadAllLinesAsync(modules)).Contains("br_netfilter") ? [] : ["br_netfilter is not loaded"];
    });

    [Theory]
    [InlineData("net.ipv4.ip_forward = 1", null)]
    [InlineData("net.core.rmem_max = 16777216", null)]
    [InlineData("net.ipv4.ip_forward 1", "invalid syntax")]
    // sysctl --dry-run accepts all of these
    [InlineData("net.ipv4.ip_forward = yes", "refused")]
    [InlineData("net.ipv4.ip_local_reserved_ports = 30000-99999", "refused")]
    [InlineData("net.ipv4.tcp_tw_recycle = 1", "no such key")]
    [InlineData("vm.overcommit_memory = on", "no number")]
    public async Task The_judge_sees_what_the_kernel_refuses(string line, string? complaint)
    {
        using var folder = new TemporaryFolder();
        var complaints = await Judge(folder.Write("99-clusterspec.conf", line + "\n"));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net.ipv4.ip_forward = 1\nnet.ipv4.conf.all.rp_filter = 1", 0)]
    [InlineData("net.ipv4.conf.all.rp_filter = 1\nnet.ipv4.ip_forward = 1", 1)]
    [InlineData("net.ipv4.ip_forward = 1\nnet.ipv4.ip_forward = 1", 1)]
    public void The_order_of_keys_is_judged(string text, int faults) => Assert.Equal(faults, SysctlFile.Read(text).Faults().Count);

    private IReadOnlyList<RenderedFile> Files => tool.Files(path => path.Contains(Folder, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Judge(string file)
    {
        Programs.NeedRoot();
        var result = await new Command("bash", Programs.Script("write-sysctls.sh"), file).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
