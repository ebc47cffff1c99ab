using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>etcd itself, systemd and shellcheck on what is rendered for etcd.</summary>
public sealed partial class EtcdTests(InstalledTool tool)
{
    private const string Unit = """
        [Unit]
        Description=one
        [Service]
        Type=oneshot
        ExecStart=/bin/true

        """;

    [Fact]
    public async Task A_cluster_of_three_loses_a_member_and_then_all_of_them_and_nothing_that_was_in_the_snapshot()
    {
        var result = await Run("external-etcd");
        Assert.True(result.Code == 0, result.All);
        Assert.EndsWith("etcd: nothing lost", result.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spoilt_snapshot_is_not_restored()
    {
        var result = await Run("external-etcd", "spoil");
        Assert.NotEqual(0, result.Code);
        Assert.Contains("snapshot.db is not whole", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public Task Systemd_reads_every_rendered_unit_without_a_word() =>
        Judging.Accepts(Files(path => path.Contains("/etc/systemd/system/", StringComparison.Ordinal)), file => Verify(file.FullPath));

    [Theory]
    [InlineData("Type=oneshot", "Type=oneshot", null)]
    // exit code 0 for each of them
    [InlineData("Type=oneshot", "Type=onceshot", "Failed to parse service type")]
    [InlineData("Type=oneshot", "Typ=oneshot", "'Typ' in section")]
    [InlineData("[Service]", "[Service]\nIOSchedulingClass=fast", "Failed to parse IO scheduling class")]
    public async Task The_judge_of_units_sees_faults(string word, string replacement, string? complaint)
    {
        using var folder = new TemporaryFolder();
        var complaints = await Verify(folder.Write("one.service", Unit.Replace(word, replacement, StringComparison.Ordinal)));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public Task Every_timer_comes_again_and_again() => Judging.Accepts(Files(path => path.EndsWith(".timer", StringComparison.Ordinal)), async file =>
    {
        var times = Times().Matches(await File.ReadAllTextAsync(file.FullPath)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(times);
        var complaints = new List<string>();
        foreach (var time in times)
            complaints.AddRange(await Calendar(time));
        return complaints;
    });

    [Theory]
    [InlineData("Mon,Tue *-*-* 02,14:15:20", 0)]
    [InlineData("*-02-31 00:00:00", 1)]
    [InlineData("*-*-* 25:00:00", 1)]
    public async Task The_judge_of_times_sees_faults(string time, int complaints) => Assert.Equal(complaints, (await Calendar(time)).Count);

    [Fact]
    public Task Shellcheck_has_nothing_to_say_about_any_script() =>
        Judging.AcceptsTogether(Files(path => path.EndsWith(".sh", StringComparison.Ordinal) || path.Contains("/usr/local/sbin/", StringComparison.Ordinal)), Shellcheck);

    [Theory]
    [InlineData("echo \"$1\"", 0)]
    [InlineData("rm -rf $1/*", 1)]
    [InlineData("if [ $1 = 1 ]; echo; fi", 1)]
    public async Task The_judge_of_scripts_sees_faults(string line, int complaints)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(complaints, (await Shellcheck(folder.Write("one.sh", $"#!/usr/bin/env bash\n{line}\n"))).Count);
    }

    private IReadOnlyList<RenderedFile> Files(Func<string, bool> path) =>
        tool.Files(file => file.StartsWith("etcd/", StringComparison.Ordinal) && path(file));

    private Task<CommandResult> Run(string cluster, params string[] fault)
    {
        Programs.NeedRoot();
        foreach (var program in new[] { "etcd", "etcdctl", "openssl", "curl", "ip", "unshare" })
            Programs.Installed(program);
        return new Command("bash", [Programs.Script("run-etcd.sh"), tool.Clusters.Single(one => one.Name == cluster).Tree, .. fault]).Run();
    }

    // The program that a unit starts is not on this machine: it is put there by the page of the folder. What systemd says of keys and values decides,
    // for its exit code is 0 with most of them.
    private static async Task<IReadOnlyList<string>> Verify(string file)
    {
        using var folder = new TemporaryFolder();
        var copy = folder.File(Path.GetFileName(file));
        File.Copy(file, copy);
        if (file.EndsWith(".timer", StringComparison.Ordinal))
            folder.Write(Path.ChangeExtension(Path.GetFileName(file), ".service"), Unit);
        var result = await new Command(Programs.Installed("systemd-analyze"), "verify", "--man=no", "--recursive-errors=no", copy) { Environment = new Dictionary<string, string?> { ["SYSTEMD_LOG_LEVEL"] = "warning" } }.Run();
        return [.. result.All.Split('\n').Where(line => line.Contains(Path.GetFileName(file), StringComparison.Ordinal) && !line.Contains("is not executable: No such file", StringComparison.Ordinal))];
    }

    private static async Task<IReadOnlyList<string>> Calendar(string time)
    {
        var result = await new Command(Programs.Installed("systemd-analyze"), "calendar", "--iterations=3", time).Run();
        return result.Code == 0 && result.Output.Contains("Iter. #3", StringComparison.Ordinal) ? [] : [$"{time}: {result.All}"];
    }

    private static async Task<IReadOnlyList<string>> Shellcheck(params string[] files)
    {
        var result = await new Command(Programs.Installed("shellcheck"), ["-s", "bash", .. files]).Run();
        return result.Code == 0 && result.All.Trim().Length == 0 ? [] : [result.All];
    }

    [GeneratedRegex("^OnCalendar=(.*)$", RegexOptions.Multiline)]
    private static partial Regex Times();
}
