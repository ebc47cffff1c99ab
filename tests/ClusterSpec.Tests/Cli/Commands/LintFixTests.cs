using System.Text;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class LintFixTests : IDisposable
{
    private const string Forwarding = "net.ipv4.ip_forward: 0";
    private readonly CliSession session = new();
    private readonly string text;

    public LintFixTests()
    {
        session.WriteFixture("a.yaml", "rules", "ip-forwarding-off", "bad.yaml");
        text = session.Read("a.yaml");
        Assert.Contains(Forwarding, text, StringComparison.Ordinal);
    }

    private bool IsMended => !session.Read("a.yaml").Contains(Forwarding, StringComparison.Ordinal);

    [Fact]
    public void A_frame_says_what_the_fix_is()
    {
        Assert.Contains("= fix: remove net.ipv4.ip_forward (run with --fix)\n", session.Run("lint", "a.yaml").Output, StringComparison.Ordinal);
        session.WriteFixture("b.yaml", "rules", "swap-on", "bad.yaml");
        Assert.Contains("= fix: remove swap (unsafe: run with --fix --unsafe-fixes)\n", session.Run("lint", "b.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_mended_and_what_is_left_is_listed()
    {
        session.Write("a.yaml", text.TrimEnd() + "\n  swap: true\n");
        var result = session.Run("lint", "a.yaml", "--fix");

        Assert.True(IsMended);
        Assert.Equal(0, result.Code);
        Assert.Contains("warning[swap-on]", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 fixed, 1 left (1 with --unsafe-fixes)\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("no findings in a.yaml\n1 fixed, 0 left\n", session.Run("lint", "a.yaml", "--fix", "--unsafe-fixes").Output, StringComparison.Ordinal);
        Assert.EndsWith("no findings in a.yaml\n0 fixed, 0 left\n", session.Run("lint", "a.yaml", "--fix").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_shown_and_nothing_is_written()
    {
        var result = session.Run("lint", "a.yaml", "--diff");

        Assert.Equal((1, "1 would be fixed, 0 left\n"), (result.Code, result.Error));
        Assert.StartsWith("--- a/a.yaml\n+++ b/a.yaml\n@@ ", result.Output, StringComparison.Ordinal);
        Assert.Contains($"-    {Forwarding}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(text, session.Read("a.yaml"));
        session.Run("lint", "a.yaml", "--fix");
        Assert.Equal(new CliResult(0, "", "0 would be fixed, 0 left\n"), session.Run("lint", "a.yaml", "--diff"));
    }

    [Fact]
    public void Standard_input_is_mended_to_standard_output()
    {
        session.Input = Encoding.UTF8.GetBytes("\uFEFF" + text.ReplaceLineEndings("\r\n"));
        var result = session.Run("lint", "-", "--fix");
        session.Run("lint", "a.yaml", "--fix");

        Assert.Equal("\uFEFF" + session.Read("a.yaml").ReplaceLineEndings("\r\n"), result.Output);
        Assert.Equal("no findings in <stdin>\n1 fixed, 0 left\n", result.Error);
    }

    [Fact]
    public void A_mark_and_line_ends_stay_in_the_file()
    {
        File.WriteAllText(session.Path("a.yaml"), text.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));
        session.Run("lint", "a.yaml", "--fix");
        var bytes = File.ReadAllBytes(session.Path("a.yaml"));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.True(IsMended);
        Assert.Equal(session.Read("a.yaml").ReplaceLineEndings("\r\n"), session.Read("a.yaml"));
    }

    [Fact]
    public void Rights_stay_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(session.Path("real"));
        File.Move(session.Path("a.yaml"), session.Path("real/a.yaml"));
        File.CreateSymbolicLink(session.Path("a.yaml"), "real/a.yaml");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(session.Path("real/a.yaml"), mode);
        session.Run("lint", "a.yaml", "--fix");

        Assert.True(IsMended);
        Assert.Equal("real/a.yaml", new FileInfo(session.Path("a.yaml")).LinkTarget);
        Assert.Equal(mode, File.GetUnixFileMode(session.Path("real/a.yaml")));
        Assert.Equal(["a.yaml"], Directory.EnumerateFileSystemEntries(session.Path("real")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_alone()
    {
        using var before = new MemoryStream(Encoding.UTF8.GetBytes("a: 1\n"));
        using var mended = new MemoryStream(Encoding.UTF8.GetBytes("a: 2\n"));
        session.Write("b.yaml", "a: 3\n");
        var problem = Assert.Throws<ClusterSpec.Cli.Commands.UsageException>(() => ClusterSpec.Cli.Commands.MendedFile.Write("b.yaml", session.Path("b.yaml"), before, mended));

        Assert.Equal("b.yaml was changed while it was being checked: it was not written", problem.Message);
        Assert.Equal("a: 3\n", session.Read("b.yaml"));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_keeps_no_other_from_being_mended()
    {
        var result = session.Run("lint", "missing.yaml", "a.yaml", "--fix");

        Assert.Equal((2, "clusterspec: missing.yaml does not exist\n"), (result.Code, result.Error));
        Assert.True(IsMended);
    }

    [Theory]
    [InlineData("clusterspec: --fix writes what --diff shows: give one of them\n", "--fix", "--diff")]
    [InlineData("clusterspec: --unsafe-fixes mends nothing by itself: give --fix or --diff, too\n", "--unsafe-fixes")]
    [InlineData("clusterspec: --diff prints differences alone: leave --format out\n", "--diff", "--format", "json")]
    public void Options_that_contradict_each_other_are_refused(string complaint, params string[] options)
    {
        Assert.Equal(new CliResult(2, "", complaint), session.Run(["lint", "a.yaml", .. options]));
        Assert.Equal(text, session.Read("a.yaml"));
    }

    [Fact]
    public void A_difference_shows_no_secret()
    {
        session.Write("a.yaml", text.Replace("sysctl:", "password: hunter2-hunter2\n  sysctl:", StringComparison.Ordinal));
        var result = session.Run("lint", "a.yaml", "--diff");

        Assert.DoesNotContain("hunter2", result.Output + result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => session.Dispose();
}
