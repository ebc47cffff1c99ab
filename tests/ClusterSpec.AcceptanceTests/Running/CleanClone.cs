namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>
/// A repository of its own with the files of this checkout as they are now, committed or not, as one commit, and nothing that was built.
/// </summary>
public sealed class CleanClone : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal string Root => folder.Path;

    /// <summary>The commit.</summary>
    internal string Revision { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var files = await new Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").RunToSuccess();
        foreach (var file in files.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            Copy(file);
        await Git("init", "--quiet", "--initial-branch", "main");
        await Git("add", "--all");
        await Git("-c", "user.name=Tests", "-c", "user.email=tests@example.com", "commit", "--quiet", "--message", "Working state");
        Revision = (await Git("rev-parse", "HEAD")).Output.Trim();
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs <c>dotnet</c> in the clone's root.</summary>
    internal Task<CommandResult> Dotnet(params string[] arguments) => new Command(Programs.Dotnet, arguments) { Folder = Root }.Run();

    private Task<CommandResult> Git(params string[] arguments) => new Command("git", arguments) { Folder = Root }.RunToSuccess();

    private void Copy(string file)
    {
        var source = Repository.Path(file);
        // deleted, but still in the index
        if (!File.Exists(source))
            return;
        var target = folder.File(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? Root);
        File.Copy(source, target);
    }
}
