namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>Files that decide who may log in, and the clock.</summary>
public sealed class LoginTests(InstalledTool tool)
{
    [Fact]
    public Task Visudo_accepts_every_rendered_file() =>
        Judging.Accepts(tool.Files(path => path == "ansible/files/sudoers"), file => Sudoers(file.FullPath));

    [Fact]
    public Task Sshd_accepts_every_rendered_file() => Judging.Accepts(tool.Files(path => path == "ansible/files/sshd.conf"), file => Sshd(file.FullPath));

    [Fact]
    public Task Keys_are_what_ssh_keygen_reads() => Judging.Accepts(tool.Files(path => path == "ansible/files/authorized_keys"), file => Keys(file.FullPath));

    [Fact]
    public Task Chrony_accepts_every_rendered_file() => Judging.Accepts(tool.Files(path => path.EndsWith("/chrony.conf", StringComparison.Ordinal)), file => Chrony(file.FullPath));

    [Theory]
    [InlineData("devops ALL=(ALL:ALL) NOPASSWD: ALL", true)]
    [InlineData("devops ALL=(ALL:ALL) NOPASWD: ALL", false)]
    public Task Visudo_sees_faults(string text, bool isRight) => Sees(text, isRight, Sudoers);

    [Theory]
    [InlineData("PasswordAuthentication no", true)]
    [InlineData("PasswordAuthentication never", false)]
    [InlineData("PasswordAuthentification no", false)]
    public Task Sshd_sees_faults(string text, bool isRight) => Sees(text, isRight, Sshd);

    [Theory]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb0mU3rNk0hV3wq1mXf2y7tq8Qe1o0cJ5ZkR9uT4xLd a@b", true)]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb0mU3rNk0hV3wq1mXf2y7tq8Qe1o0cJ5ZkR9uT4 a@b", false)]
    public Task Ssh_keygen_sees_faults(string text, bool isRight) => Sees(text, isRight, Keys);

    [Theory]
    [InlineData("server 10.0.0.1 iburst", true)]
    [InlineData("server 10.0.0.1 burst now", false)]
    [InlineData("servers 10.0.0.1", false)]
    public Task Chrony_sees_faults(string text, bool isRight) => Sees(text, isRight, Chrony);

    private static async Task Sees(string text, bool isRight, Func<string, Task<IReadOnlyList<string>>> judge)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(isRight, (await judge(folder.Write("file", text + "\n"))).Count == 0);
    }

    private static Task<IReadOnlyList<string>> Sudoers(string file) => Run(Programs.Installed("visudo"), "-cf", file);

    private static async Task<IReadOnlyList<string>> Sshd(string file)
    {
        using var folder = new TemporaryFolder();
        var key = folder.File("key");
        await new Command(Programs.Installed("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", key).RunToSuccess();
        // The folder that sshd gives up its rights in is there once the service was started.
        return await Run("unshare", "--mount", "bash", "-c", "mount -t tmpfs -o mode=755 tmpfs /run && mkdir /run/sshd && exec \"$@\"", "--", Programs.Installed("sshd"), "-t", "-f", file, "-h", key);
    }

    private static async Task<IReadOnlyList<string>> Keys(string file)
    {
        var count = (await File.ReadAllLinesAsync(file)).Count(line => line.Length > 0 && line[0] != '#');
        var result = await new Command(Programs.Installed("ssh-keygen"), "-l", "-f", file).Run();
        return result.Code == 0 && result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length == count ? [] : [$"not {count} keys: {result.All}"];
    }

    private static Task<IReadOnlyList<string>> Chrony(string file) => Run(Programs.Installed("chronyd"), "-p", "-f", file);

    private static async Task<IReadOnlyList<string>> Run(string program, params string[] arguments)
    {
        Programs.NeedRoot();
        var result = await new Command(program, arguments).Run();
        return result.Code == 0 ? [] : [result.All];
    }
}
