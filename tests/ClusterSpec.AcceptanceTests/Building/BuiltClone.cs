namespace ClusterSpec.AcceptanceTests.Building;

/// <summary>A clean clone on which the builds of a day are made one after the other.</summary>
public sealed class BuiltClone : IAsyncLifetime
{
    internal const string Collection = "built clone";

    internal CleanClone Clone { get; } = new();

    /// <summary>What an editor asks before anything was built.</summary>
    internal CommandResult EditorFirst { get; private set; } = Nothing;

    internal CommandResult First { get; private set; } = Nothing;

    internal CommandResult Second { get; private set; } = Nothing;

    /// <summary>What an editor asks after a build.</summary>
    internal CommandResult EditorLast { get; private set; } = Nothing;

    private static CommandResult Nothing => new("", -1, "", "");

    public async ValueTask InitializeAsync()
    {
        await Clone.InitializeAsync();
        (await Clone.Dotnet("restore", "ClusterSpec.sln", "-v", "quiet")).Succeeded();
        EditorFirst = await AskAsEditor();
        First = await Build();
        Second = await Build();
        EditorLast = await AskAsEditor();
    }

    public ValueTask DisposeAsync() => Clone.DisposeAsync();

    private Task<CommandResult> Build() => Clone.Dotnet("build", "ClusterSpec.sln", "-m", "-v", "normal", "-tl:off");

    // The design-time build of Visual Studio, Rider and OmniSharp: https://github.com/dotnet/project-system/blob/main/docs/design-time-builds.md
    private Task<CommandResult> AskAsEditor() => Clone.Dotnet(
        "build", "src/ClusterSpec", "--no-restore", "-f", "net10.0", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
        "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");
}
