namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>What fresh hosts are told.</summary>
public sealed class FirstBootTests(InstalledTool tool)
{
    [Fact]
    public Task Cloud_init_accepts_every_rendered_file_without_a_warning() => Judging.AcceptsTogether(UserData, Judge);

    [Fact]
    public Task The_installer_knows_every_key() => Judging.AcceptsTogether(Autoinstall, async files =>
    {
        var result = await Node.Script("judge-schema.js", [Programs.Script("schemas/autoinstall.json"), .. files]).Run();
        return result.Code == 0 ? [] : [result.All];
    });

    [Fact]
    public Task The_user_data_within_the_installers_is_cloud_inits() => Judging.AcceptsTogether(Autoinstall, async files =>
    {
        using var folder = new TemporaryFolder();
        return await Judge([.. files.Select((file, index) => folder.Write($"{index}/user-data", $"#cloud-config\n# of {file}\n{UserDataWithin(file)}\n"))]);
    });

    [Fact]
    public Task They_write_the_files_of_the_tree_byte_by_byte() => Judging.AcceptsTogether([.. UserData, .. Autoinstall], async files =>
    {
        var result = await new Command(Programs.Installed("python3"), [Programs.Script("judge-first-boot.py"), .. files]).Run();
        return result.Code == 0 ? [] : [result.All];
    });

    [Theory]
    [InlineData("timezone: Etc/UTC", null)]
    [InlineData("timezone: [Etc/UTC]", "timezone")]
    [InlineData("users:\n  - name: a\n    ssh_authorized_keys: a", "users")]
    // exit code 0
    [InlineData("users:\n  - name: a\n    lock-passwd: true", "DEPRECATED")]
    public async Task The_judge_sees_faults(string text, string? complaint)
    {
        using var folder = new TemporaryFolder();
        var right = folder.Write("right", "#cloud-config\ntimezone: Etc/UTC\n");
        var complaints = await Judge([right, folder.Write("user-data", $"#cloud-config\n{text}\n"), right]);
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaint, Assert.Single(complaints), StringComparison.OrdinalIgnoreCase);
    }

    private IReadOnlyList<RenderedFile> UserData => tool.Files(path => path.StartsWith("cloud-init/", StringComparison.Ordinal) && path.EndsWith("/user-data", StringComparison.Ordinal));

    private IReadOnlyList<RenderedFile> Autoinstall => tool.Files(path => path.EndsWith("/autoinstall.yaml", StringComparison.Ordinal));

    private static string UserDataWithin(string autoinstall) => string.Join(
        '\n', File.ReadLines(autoinstall).SkipWhile(line => line != "  user-data:").Skip(1).Select(line => line.Length > 4 ? line[4..] : ""));

    private static async Task<IReadOnlyList<string>> Judge(string[] files)
    {
        var program = Programs.Installed("cloud-init");
        var python = File.ReadLines(program).First().TrimStart('#', '!', ' ');
        var result = await new Command(python, [Programs.Script("judge-cloud-init.py"), program, .. files]).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
