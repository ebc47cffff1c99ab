using ClusterSpec.Cli.Folder;

namespace ClusterSpec.Tests.Cli.Folder;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clusterspec-whole");

    [Fact]
    public void Writes_a_new_file_and_over_an_old_one_and_leaves_nothing_beside_it()
    {
        Write("report.json", "first, and longer");
        Write("report.json", "second");

        Assert.Equal("second", File.ReadAllText(At("report.json")));
        Assert.Equal(["report.json"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void A_link_stays_a_link_and_rights_stay()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("target.json", "first");
        File.SetUnixFileMode(At("target.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(At("link.json"), At("target.json"));
        Write("link.json", "second");

        Assert.NotNull(new FileInfo(At("link.json")).LinkTarget);
        Assert.Equal("second", File.ReadAllText(At("target.json")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("target.json")));
    }

    [Fact]
    public void What_cannot_be_read_to_its_end_leaves_the_old_file_and_nothing_beside_it()
    {
        Write("report.json", "first");
        var closed = new MemoryStream([1]);
        closed.Dispose();

        Assert.Throws<ObjectDisposedException>(() => WholeFile.Write(At("report.json"), closed));
        Assert.Equal("first", File.ReadAllText(At("report.json")));
        Assert.Equal(["report.json"], folder.GetFiles().Select(file => file.Name));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        using var content = new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(text)]);
        WholeFile.Write(At(name), content);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
