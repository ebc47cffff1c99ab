namespace ClusterSpec.AcceptanceTests.Rendered;

public sealed class HaproxyTests(InstalledTool tool)
{
    private const string Accepted = """
        defaults
            mode tcp
            timeout connect 5s
            timeout client 3h
            timeout server 3h
        frontend in
            bind 127.0.0.1:6443
            default_backend out
        backend out
            server one 127.0.0.2:6443 check

        """;

    [Fact]
    public Task HAProxy_accepts_every_rendered_configuration_without_a_warning() =>
        Judging.Accepts(tool.Files(path => path.EndsWith("haproxy.cfg", StringComparison.Ordinal)), file => Judge(file.FullPath));

    [Fact]
    public Task Only_words_that_HAProxy_1_8_knew_are_rendered() =>
        Judging.Accepts(tool.Files(path => path.EndsWith("haproxy.cfg", StringComparison.Ordinal)), async file =>
            HaproxyWords.Unknown(await File.ReadAllTextAsync(file.FullPath)));

    [Theory]
    [InlineData("timeout client 3h", "timeout client 3h", null)]
    [InlineData("timeout client 3h", "timeout klient 3h", "klient")]
    // exit code 0 with a warning
    [InlineData("timeout client 3h", "timeout check 3h", "missing timeouts for frontend 'in'")]
    public async Task The_judge_sees_faults_and_warnings(string word, string replacement, string? complaint)
    {
        using var folder = new TemporaryFolder();
        var complaints = await Judge(folder.Write("haproxy.cfg", Accepted.Replace(word, replacement, StringComparison.Ordinal)));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaint, Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server one 127.0.0.2:6443 check", "server one 127.0.0.2:6443 check", 0)]
    [InlineData("server one 127.0.0.2:6443 check", "http-check connect ssl", 1)]
    [InlineData("server one 127.0.0.2:6443 check", "server one 127.0.0.2:6443 check check-alpn h2", 1)]
    [InlineData("bind 127.0.0.1:6443", "bind 127.0.0.1:6443 shards 2", 1)]
    [InlineData("\nbackend out", "\nring out", 2)]
    public void The_word_list_sees_words_of_later_releases(string words, string replacement, int complaints) =>
        Assert.Equal(complaints, HaproxyWords.Unknown(Accepted.Replace(words, replacement, StringComparison.Ordinal)).Count);

    // The exit code is 0 with warnings: what is printed decides.
    private static async Task<IReadOnlyList<string>> Judge(string file)
    {
        var result = await new Command(Programs.Installed("haproxy"), "-c", "-f", file).Run();
        return result.Code == 0 && !result.All.Contains("[WARNING]", StringComparison.Ordinal) ? [] : [result.All];
    }
}
