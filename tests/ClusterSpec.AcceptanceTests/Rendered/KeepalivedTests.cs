namespace ClusterSpec.AcceptanceTests.Rendered;

public sealed class KeepalivedTests(InstalledTool tool)
{
    private const string Configuration = "/keepalived.conf";

    [Fact]
    public Task Keepalived_accepts_every_rendered_configuration_and_has_nothing_to_say() =>
        Judging.Accepts(Files(Configuration), file => Judge(file.FullPath));

    [Fact]
    public Task Shellcheck_has_nothing_to_say_about_the_scripts() => Judging.AcceptsTogether(Files(".sh"), async files =>
    {
        var result = await new Command(Programs.Installed("shellcheck"), files).Run();
        return result.Code == 0 ? [] : [result.All];
    });

    [Theory]
    [InlineData("state BACKUP", "state BACKUP", null)]
    [InlineData("virtual_router_id 51", "virtual_router_id 256", "between 1 & 255")]
    [InlineData("state BACKUP", "nopreempt\n    state MASTER", "nopreempt will not work")]
    [InlineData("unicast_peer {", "unicast_peers {", "Unknown keyword")]
    [InlineData("weight -4", "weight -300", "weight -300")]
    [InlineData("/bin/bash", "/bin/bush", "Disabling track script")]
    [InlineData("    enable_script_security\n", "", "SECURITY VIOLATION")]
    // keepalived 2.2 ends itself by a signal, without a word
    [InlineData("script_user root", "script_user nobody", "exit code 143")]
    public async Task The_judge_sees_faults(string words, string replacement, string? complaint)
    {
        var original = await File.ReadAllTextAsync(Assert.Single(Files(Configuration), file => file is { Cluster: "outline", Path: "keepalived/master-1/etc/keepalived/keepalived.conf" }).FullPath, TestContext.Current.CancellationToken);
        Assert.Contains(words, original, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var complaints = await Judge(folder.Write("keepalived.conf", original.Replace(words, replacement, StringComparison.Ordinal)));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaint, Assert.Single(complaints), StringComparison.Ordinal);
    }

    private IReadOnlyList<RenderedFile> Files(string end) =>
        tool.Files(path => path.StartsWith("keepalived/", StringComparison.Ordinal) && path.EndsWith(end, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Judge(string file)
    {
        Programs.NeedRoot();
        _ = Programs.Installed("keepalived");
        var result = await new Command("bash", Programs.Script("judge-keepalived.sh"), Path.GetDirectoryName(file) ?? "/").Run();
        return result.Code == 0 ? [] : [result.All];
    }
}
