using System.Collections.Concurrent;
using System.Reflection;

[assembly: AssemblyFixture(typeof(ClusterSpec.AcceptanceTests.Running.InstalledTool))]

namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>
/// The packages of this build, the tool installed from them, and what it renders for every cluster under <c>tests/fixtures/clusters</c>:
/// made once, read by all tests.
/// </summary>
public sealed class InstalledTool : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal static string Version => Metadata("Version");

    internal static string Configuration => Metadata("Configuration");

    /// <summary>The folder with the packages.</summary>
    internal string Packages => folder.File("packages");

    /// <summary>The folder where the command is.</summary>
    internal string Folder => folder.File("tool");

    internal string Path => System.IO.Path.Combine(Folder, "clusterspec");

    /// <summary>Every cluster of the fixtures, sorted by name.</summary>
    internal IReadOnlyList<RenderedCluster> Clusters { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await new Command(Programs.Dotnet, "pack", "ClusterSpec.sln", "--no-build", "-c", Configuration, "-o", Packages).RunToSuccess();
        // no other source: an installation that needs one would find a package of this name elsewhere
        folder.Write("packages/nuget.config", NuGetConfig.Only(Packages));
        await new Command(Programs.Dotnet, "tool", "install", "ClusterSpec.Tool", "--version", Version, "--tool-path", Folder)
        {
            Folder = Packages,
        }.RunToSuccess();
        var folders = Directory.GetDirectories(Repository.Path("tests", "fixtures", "clusters"));
        var clusters = new ConcurrentBag<RenderedCluster>();
        // nothing else runs until this is done
        await Parallel.ForEachAsync(folders, async (cluster, _) =>
            clusters.Add(await Render(System.IO.Path.GetFileName(cluster), System.IO.Path.Combine(cluster, "clusterspec.yaml"))));
        Clusters = [.. clusters.OrderBy(cluster => cluster.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every rendered file that stands at such a path, over all clusters.</summary>
    internal IReadOnlyList<RenderedFile> Files(Func<string, bool> path) =>
        [.. Clusters.SelectMany(cluster => cluster.Files).Where(file => path(file.Path))];

    /// <summary>Runs the command in the repository's root.</summary>
    internal Task<CommandResult> Run(params string[] arguments) => Command(arguments).Run();

    internal Command Command(params string[] arguments) => new(Path, arguments);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<RenderedCluster> Render(string name, string spec)
    {
        var tree = folder.File("trees", name);
        await Command("render", spec, "--out", tree).RunToSuccess();
        return RenderedCluster.Read(name, spec, tree);
    }

    private static string Metadata(string key) => typeof(InstalledTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidOperationException($"the project names no {key}");
}
