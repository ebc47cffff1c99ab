using System.Diagnostics;

namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>A program to run to its end, with nothing on standard input unless <see cref="Input"/> is given.</summary>
internal sealed record Command(string Program, params string[] Arguments)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public string Folder { get; init; } = Repository.Root;

    public string Input { get; init; } = "";

    /// <summary>Variables over those of the test's own process; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public async Task<CommandResult> Run()
    {
        using var process = Start();
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await WriteInput(process);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(ToString(), process.ExitCode, Lines(await output), Lines(await error));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"did not end within {Limit.TotalMinutes} minutes: {this}");
        }
    }

    /// <summary>Runs it, and fails the test unless it ends with code 0.</summary>
    public async Task<CommandResult> RunToSuccess() => (await Run()).Succeeded();

    /// <summary>Starts the program for who talks with it while it runs.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Plain.Concat(Environment))
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"could not start {Program}");
    }

    public override string ToString() => $"{Program} {string.Join(' ', Arguments)} (in {Folder})";

    // Programs that speak English and bring nothing of their own: no build server that outlives its caller and holds the pipe, no greeting.
    private static Dictionary<string, string?> Plain { get; } = new()
    {
        ["LC_ALL"] = "C.UTF-8",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["GIT_CONFIG_COUNT"] = "1",
        ["GIT_CONFIG_KEY_0"] = "safe.directory",
        ["GIT_CONFIG_VALUE_0"] = "*",
    };

    private async Task WriteInput(Process process)
    {
        try
        {
            await process.StandardInput.WriteAsync(Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading it: its exit code says the rest.
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
