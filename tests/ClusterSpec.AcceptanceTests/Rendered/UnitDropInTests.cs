namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>Files that change a unit of systemd.</summary>
public sealed class UnitDropInTests(InstalledTool tool)
{
    [Fact]
    public Task Systemd_takes_every_rendered_line() =>
        Judging.Accepts(tool.Files(path => path.Contains(".service.d/", StringComparison.Ordinal)), async file => await Judge(await File.ReadAllTextAsync(file.FullPath)));

    [Theory]
    [InlineData("[Service]\nEnvironment=\"A=b\"\n", null)]
    // exit code 0 with all of these
    [InlineData("[Service]\nEnvironement=\"A=b\"\n", "Unknown key")]
    [InlineData("[Services]\nEnvironment=\"A=b\"\n", "Unknown section")]
    [InlineData("[Service]\nEnvironment=\"A=%b\n", "ignoring")]
    public async Task The_judge_sees_faults(string text, string? complaint)
    {
        var complaints = await Judge(text);
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaint, Assert.Single(complaints), StringComparison.Ordinal);
    }

    // What is printed decides; the unit that is changed is one that can start.
    private static async Task<IReadOnlyList<string>> Judge(string text)
    {
        using var folder = new TemporaryFolder();
        var unit = folder.Write("changed.service", "[Service]\nExecStart=/bin/true\n");
        folder.Write("changed.service.d/drop-in.conf", text);
        var result = await new Command(Programs.Installed("systemd-analyze"), "verify", "--man=no", "--recursive-errors=no", unit).Run();
        var own = result.All.Split('\n').Where(line => line.Contains("drop-in.conf", StringComparison.Ordinal)).ToList();
        return result.Code == 0 && own.Count == 0 ? [] : [string.Join('\n', own.DefaultIfEmpty(result.All))];
    }
}
