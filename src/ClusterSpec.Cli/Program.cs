using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli;

/// <summary>The tool <c>clusterspec</c>.</summary>
internal static class Program
{
    // A report of ten thousand findings is some megabytes: few large writes instead of thousands of small ones.
    private const int BufferSize = 64 * 1024;

    public static int Main(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: BufferSize) { AutoFlush = false, NewLine = "\n" };
        using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
        return CommandLine.Run(arguments, new Surroundings
        {
            Output = output,
            Error = error,
            Input = Console.OpenStandardInput,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Clock = TimeProvider.System,
            Environment = Environment.GetEnvironmentVariable,
            WorkingFolder = Environment.CurrentDirectory,
            Today = () => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        });
    }
}
